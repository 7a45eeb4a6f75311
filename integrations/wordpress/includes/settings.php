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

/** What a clinic's prices are called in a case. */
const PRICES = array( 'price_per_session', 'price_per_1000_deposits', 'price_fixed', 'currency' );

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
 * Some of them.
 *
 * @param string[] $names Which.
 * @return array<string, string>
 */
function settings_of( array $names ): array {
	return array_intersect_key( settings(), array_flip( $names ) );
}
