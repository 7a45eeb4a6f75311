<?php
/**
 * The page Settings, SMP Simulator. WordPress checks who may save it, and its nonce.
 *
 * @package SmpSimulator
 */

namespace SmpSimulator;

defined( 'ABSPATH' ) || exit;

const PAGE = 'smp-simulator';

add_action(
	'admin_init',
	function () {
		register_setting(
			PAGE,
			OPTION,
			array(
				'type'              => 'array',
				'sanitize_callback' => __NAMESPACE__ . '\read_settings',
				'show_in_rest'      => false,
			)
		);
		$parts = array(
			'clinic'   => array( __( 'The clinic', 'smp-simulator' ), __( 'What every consultation on this site says, unless its block or shortcode says otherwise.', 'smp-simulator' ) ),
			'prices'   => array( __( 'Prices', 'smp-simulator' ), __( 'A consultation works out what a design comes to, and shows it in its plan.', 'smp-simulator' ) ),
			'requests' => array( __( 'Requests to the clinic', 'smp-simulator' ), __( 'Where what a visitor writes goes. Nothing is kept on this site. Only administrators can say it: blocks and shortcodes can’t.', 'smp-simulator' ) ),
		);
		foreach ( $parts as $part => list( $title, $says ) ) {
			add_settings_section(
				$part,
				esc_html( $title ),
				function () use ( $says ) {
					printf( '<p>%s</p>', esc_html( $says ) );
				},
				PAGE
			);
		}
		foreach ( setting_fields() as $name => $field ) {
			$for = 'flag' === $field['kind'] ? array() : array( 'label_for' => "smp-$name" );
			add_settings_field( $name, esc_html( $field['label'] ), __NAMESPACE__ . '\show_field', PAGE, $field['part'], $for + compact( 'name', 'field' ) );
		}
		if ( function_exists( 'wp_add_privacy_policy_content' ) ) {
			wp_add_privacy_policy_content(
				'SMP Simulator',
				'<p>' . esc_html__( 'The simulator computes everything on your device. It sets no cookie and asks no other site for anything. What you write in its form is sent only when you send it, and your design goes along only if you tick that.', 'smp-simulator' ) . '</p>'
			);
		}
	}
);

add_action(
	'admin_menu',
	function () {
		add_options_page( __( 'SMP Simulator', 'smp-simulator' ), __( 'SMP Simulator', 'smp-simulator' ), 'manage_options', PAGE, __NAMESPACE__ . '\show_page' );
	}
);

add_filter(
	'plugin_action_links_' . plugin_basename( MAIN ),
	function ( $links ) {
		$link = sprintf( '<a href="%s">%s</a>', esc_url( admin_url( 'options-general.php?page=' . PAGE ) ), esc_html__( 'Settings', 'smp-simulator' ) );
		return array_merge( array( $link ), $links );
	}
);

/** Draws the page. */
function show_page() {
	if ( ! current_user_can( 'manage_options' ) ) {
		return;
	}
	echo '<div class="wrap"><h1>' . esc_html( get_admin_page_title() ) . '</h1><p>';
	esc_html_e( 'Put the simulator on a page by the block “SMP simulator”, or by a shortcode:', 'smp-simulator' );
	echo '</p><p><code>[smp_consultation]</code> <code>[smp_simulator view="crown"]</code></p>';
	echo '<form action="options.php" method="post">';
	settings_fields( PAGE );
	do_settings_sections( PAGE );
	submit_button();
	echo '</form></div>';
}

/**
 * Draws a setting.
 *
 * @param array $of Its `name` and its `field`.
 */
function show_field( array $of ) {
	list( 'name' => $name, 'field' => $field ) = $of;
	$text  = settings()[ $name ] ?? '';
	$as    = OPTION . "[$name]";
	$at_id = "smp-$name";
	$says  = "$at_id-help";
	if ( 'flag' === $field['kind'] ) {
		printf(
			'<label><input type="checkbox" id="%s" name="%s" value="true" aria-describedby="%s"%s> %s</label>',
			esc_attr( $at_id ),
			esc_attr( $as ),
			esc_attr( $says ),
			checked( '' !== $text, true, false ),
			esc_html( $field['label'] )
		);
	} elseif ( 'choice' === $field['kind'] ) {
		/* translators: %s: what holds where nothing is chosen. */
		$none = $field['preset'] ? sprintf( __( 'Default (%s)', 'smp-simulator' ), $field['preset'] ) : __( 'None', 'smp-simulator' );
		printf( '<select id="%s" name="%s" aria-describedby="%s"><option value="">%s</option>', esc_attr( $at_id ), esc_attr( $as ), esc_attr( $says ), esc_html( $none ) );
		foreach ( $field['choices'] as $choice ) {
			printf( '<option%s>%s</option>', selected( $choice, $text, false ), esc_html( $choice ) );
		}
		echo '</select>';
	} else {
		printf(
			'<input type="text" id="%s" name="%s" value="%s" class="%s" aria-describedby="%s" autocomplete="off"%s>',
			esc_attr( $at_id ),
			esc_attr( $as ),
			esc_attr( $text ),
			in_array( $field['kind'], array( 'price', 'currency' ), true ) ? '' : 'regular-text',
			esc_attr( $says ),
			'price' === $field['kind'] ? ' inputmode="decimal" size="12"' : ( 'currency' === $field['kind'] ? ' size="4"' : '' )
		);
	}
	printf( '<p class="description" id="%s">%s</p>', esc_attr( $says ), esc_html( $field['help'] ) );
}
