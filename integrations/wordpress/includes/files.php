<?php
/**
 * The simulator's files, which the site serves itself.
 *
 * @package SmpSimulator
 */

namespace SmpSimulator;

defined( 'ABSPATH' ) || exit;

/** The scripts of the elements, by mode. Handles are the names of the elements. */
const SCRIPTS = array(
	'simulator'    => 'smp-simulator',
	'consultation' => 'smp-consultation',
);

/**
 * What the build tells of the files and of every option.
 *
 * @return array{mark: string, files: string, modes: array, requests: array}
 */
function build(): array {
	static $build;
	if ( null === $build ) {
		$build = wp_json_file_decode( FOLDER . '/build/options.json', array( 'associative' => true ) );
	}
	return $build;
}

/**
 * The address of one of the simulator's files. Their folder is named by their content, so that they may be kept for ever.
 *
 * @param string $name Its path among them; empty for the folder.
 */
function file_url( string $name = '' ): string {
	return plugins_url( build()['files'] . '/' . $name, MAIN );
}

add_action(
	'init',
	function () {
		foreach ( SCRIPTS as $handle ) {
			// Without a version: one element's script imports the other's by its plain address.
			wp_register_script( $handle, file_url( "$handle.js" ), array(), null, true ); // phpcs:ignore WordPress.WP.EnqueuedResourceParameters.MissingVersion
		}
	}
);

add_filter(
	'script_loader_tag',
	function ( $tag, $handle, $src ) {
		if ( ! in_array( $handle, SCRIPTS, true ) ) {
			return $tag;
		}
		// By WordPress's own function, so that what gives scripts a nonce gives it to these, too.
		return wp_get_script_tag(
			array(
				'type' => 'module',
				'src'  => $src,
				'id'   => "$handle-js",
			)
		);
	},
	10,
	3
);
