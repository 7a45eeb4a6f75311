<?php
/**
 * The block, which the server draws as it draws a shortcode.
 *
 * @package SmpSimulator
 */

namespace SmpSimulator;

defined( 'ABSPATH' ) || exit;

/** The editor's script, as `block/block.json` names it. */
const EDITOR = 'smp-simulator-editor';

add_action(
	'init',
	function () {
		wp_register_script(
			EDITOR,
			plugins_url( 'build/editor.js', MAIN ),
			array( 'wp-blocks', 'wp-block-editor', 'wp-components', 'wp-element', 'wp-i18n' ),
			build()['mark'],
			true
		);
		$told = array( 'base' => file_url() );
		wp_add_inline_script( EDITOR, 'window.smpSimulatorBlock = ' . wp_json_encode( $told ) . ';', 'before' );
		wp_set_script_translations( EDITOR, 'smp-simulator' );
		register_block_type( FOLDER . '/block', array( 'render_callback' => __NAMESPACE__ . '\block' ) );
	}
);

/**
 * What a block becomes.
 *
 * @param array $attributes As `block/block.json` has them.
 */
function block( array $attributes ): string {
	$mode   = isset( $attributes['mode'] ) && 'simulator' === $attributes['mode'] ? 'simulator' : 'consultation';
	$values = isset( $attributes['values'] ) && is_array( $attributes['values'] ) ? $attributes['values'] : array();
	// What is set for the other kind is kept in the block, and means nothing here.
	$other  = array_diff_key( build()['modes'][ 'simulator' === $mode ? 'consultation' : 'simulator' ], build()['modes'][ $mode ] );
	$html   = element( $mode, array_diff_key( $values, $other ), $attributes['height'] ?? '', false !== ( $attributes['requests'] ?? true ) );
	return '' === $html ? '' : sprintf( '<div %s>%s</div>', get_block_wrapper_attributes(), $html );
}
