<?php
/**
 * What each setting may be.
 *
 * @package SmpSimulator
 */

namespace SmpSimulator;

defined( 'ABSPATH' ) || exit;

/**
 * Every setting by name: its part of the page, its kind, its label and what it does.
 *
 * @return array<string, array{part: string, kind: string, choices?: string[], label: string, help: string}>
 */
function setting_fields(): array {
	$fields       = array();
	$consultation = build()['modes']['consultation'];
	foreach ( OF_CLINIC as $name ) {
		$fields[ $name ] = array( 'part' => 'clinic' ) + $consultation[ $name ];
	}
	$prices       = array(
		'price_per_session'       => __( 'Price of each session', 'smp-simulator' ),
		'price_per_1000_deposits' => __( 'Price of each thousand deposits', 'smp-simulator' ),
		'price_fixed'             => __( 'Price whatever the extent', 'smp-simulator' ),
	);
	foreach ( $prices as $name => $label ) {
		$fields[ $name ] = array(
			'part'  => 'prices',
			'kind'  => 'price',
			'label' => $label,
			'help'  => __( '0 to 100000, as 450 or 450.50; empty for none. A consultation adds up those that are set.', 'smp-simulator' ),
		);
	}
	$fields['currency'] = array(
		'part'  => 'prices',
		'kind'  => 'currency',
		'label' => __( 'Currency', 'smp-simulator' ),
		'help'  => __( 'Three letters, as EUR or GBP.', 'smp-simulator' ),
	);
	foreach ( build()['requests'] as $name => $option ) {
		$fields[ $name ] = array( 'part' => 'requests' ) + $option;
	}
	return $fields;
}

/**
 * A setting's text as it is kept.
 *
 * @param string $name  The setting.
 * @param string $text  Its text, without spaces round it.
 * @param array  $field Its field.
 * @return array{0: string, 1: string} The text, and what is wrong with it; one of them is empty.
 */
function read_setting( string $name, string $text, array $field ): array {
	if ( '' === $text ) {
		return array( '', '' );
	}
	if ( 'currency' === $field['kind'] ) {
		$text = strtoupper( $text );
	} elseif ( 'price' === $field['kind'] ) {
		// A comma is a point where it stands before cents.
		$text = preg_replace( '/,(?=\d{1,2}$)/', '.', $text );
	}
	$fault = setting_fault( $name, $text, $field );
	return '' === $fault ? array( $text, '' ) : array( '', $fault );
}

/**
 * What is wrong with a setting's text, which is not empty.
 *
 * @param string $name  The setting.
 * @param string $text  Its text.
 * @param array  $field Its field.
 */
function setting_fault( string $name, string $text, array $field ): string {
	switch ( $field['kind'] ) {
		case 'flag':
			return 'true' === $text ? '' : __( 'It may be there or not.', 'smp-simulator' );
		case 'price':
			return preg_match( '/^\d{1,6}(?:\.\d{1,2})?$/', $text ) && (float) $text <= 100000 ? '' : __( 'It may be a number from 0 to 100000, as 450 or 450.50.', 'smp-simulator' );
		case 'currency':
			return preg_match( '/^[A-Z]{3}$/', $text ) ? '' : __( 'It may be three letters, as EUR.', 'smp-simulator' );
	}
	switch ( $name ) {
		case 'lead-endpoint':
			return endpoint_fault( $text );
		case 'lead-hubspot':
			return preg_match( '#^\d{1,12}/[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$#i', $text ) ? '' : __( 'It must be portal id and form id with a stroke between, as 123456/7d5c….', 'smp-simulator' );
		case 'lead-hubspot-subscription':
			return preg_match( '/^\d{1,15}$/', $text ) ? '' : __( 'It must be a number.', 'smp-simulator' );
		case 'lead-hubspot-design':
			return preg_match( '/^[a-z][a-z0-9_]{0,99}$/', $text ) ? '' : __( 'It must be the name of a property, in small letters.', 'smp-simulator' );
		case 'lead-mail':
			return is_email( $text ) ? '' : __( 'It must be one address of mail.', 'smp-simulator' );
		default:
			return option_fault( $name, $text, $field );
	}
}

/**
 * What is sent by the form, as it is kept. A field that can't be what it says keeps what it was, and is told of.
 *
 * @param mixed $given What was sent.
 * @return array<string, string>
 */
function read_settings( $given ): array {
	$kept  = settings();
	$given = is_array( $given ) ? $given : array();
	$read  = array();
	foreach ( setting_fields() as $name => $field ) {
		$text                 = isset( $given[ $name ] ) && is_string( $given[ $name ] ) ? sanitize_text_field( $given[ $name ] ) : '';
		list( $text, $fault ) = read_setting( $name, $text, $field );
		if ( '' !== $fault ) {
			/* translators: 1: a setting, 2: what was typed, 3: a sentence that says what it may be. */
			$said = sprintf( __( '%1$s is “%2$s”. %3$s It stays as it was.', 'smp-simulator' ), $field['label'], shortened( (string) $given[ $name ] ), $fault );
			add_settings_error( OPTION, "smp-$name", esc_html( $said ) );
			$text = $kept[ $name ] ?? '';
		}
		if ( '' !== $text ) {
			$read[ $name ] = $text;
		}
	}
	if ( isset( $read['lead-endpoint'], $read['lead-hubspot'] ) ) {
		add_settings_error( OPTION, 'smp-sinks', esc_html__( 'Requests go to the address that takes them alone, and none to HubSpot: keep one of the two.', 'smp-simulator' ), 'warning' );
	}
	if ( array_intersect_key( $read, array_flip( array( 'price_per_session', 'price_per_1000_deposits', 'price_fixed' ) ) ) && ! isset( $read['currency'] ) ) {
		add_settings_error( OPTION, 'smp-no-currency', esc_html__( 'Prices are shown without a currency until one is set.', 'smp-simulator' ), 'warning' );
	}
	return $read;
}
