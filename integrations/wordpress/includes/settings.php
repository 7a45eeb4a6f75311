<?php
/**
 * The site's settings, one row of its options.
 *
 * @package SmpSimulator
 */

namespace SmpSimulator;

defined( 'ABSPATH' ) || exit;

/** The row. */
const OPTION = 'smp_simulator';

/** What prices are called here, and in the attribute. */
const PRICES = array(
	'price_per_session'       => 'per_session',
	'price_per_1000_deposits' => 'per_1000_deposits',
	'price_fixed'             => 'fixed',
	'currency'                => 'currency',
);

/** What an author may leave to the settings. */
const OF_CLINIC = array( 'clinic', 'logo', 'jurisdiction' );

/**
 * The settings as texts by name; those that are empty are not there.
 *
 * @return array<string, string>
 */
function settings(): array {
	$kept = get_option( OPTION, array() );
	return array_filter( is_array( $kept ) ? $kept : array(), fn( $text ) => is_string( $text ) && '' !== $text );
}

/**
 * The prices as the attribute of a consultation; none where none is set.
 *
 * @return array<string, string>
 */
function price_attribute(): array {
	$parts = array();
	foreach ( settings_of( array_keys( PRICES ) ) as $name => $text ) {
		$parts[] = PRICES[ $name ] . "=$text";
	}
	return $parts ? array( 'prices' => implode( ';', $parts ) ) : array();
}

/**
 * Some of them.
 *
 * @param string[] $names Which.
 * @return array<string, string>
 */
function settings_of( array $names ): array {
	return array_intersect_key( settings(), array_flip( $names ) );
}
