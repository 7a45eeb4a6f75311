<?php
/**
 * The clinic's prices, which a consultation takes with the design that it begins with.
 *
 * @package SmpSimulator
 */

namespace SmpSimulator;

defined( 'ABSPATH' ) || exit;

/** A link of which every part can be read. Six letters and a hyphen vouch for what follows, which changes. */
const READABLE_LINK = '/^#?case=(?:[a-z]{6}-)?1((?:;[a-z0-9_.]+=[^;&#%\s]*)*)$/';

/**
 * A design with prices, where it holds none of its own.
 *
 * @param string                $design A case, as JSON or as a link; empty for the plain one.
 * @param array<string, string> $prices Prices by their names in a case.
 * @return string Empty where the design can't be given any.
 */
function with_prices( string $design, array $prices ): string {
	if ( '' === $design ) {
		$design = '{"version":1}';
	}
	$case = json_decode( $design );
	if ( is_object( $case ) ) {
		$plan = isset( $case->plan ) && is_object( $case->plan ) ? $case->plan : new \stdClass();
		if ( array_intersect( PRICES, array_keys( get_object_vars( $plan ) ) ) ) {
			return $design;
		}
		foreach ( $prices as $name => $text ) {
			$plan->$name = 'currency' === $name ? $text : (float) $text;
		}
		$case->plan = $plan;
		return wp_json_encode( $case, JSON_UNESCAPED_SLASHES | JSON_UNESCAPED_UNICODE );
	}
	// A packed design holds its fields in one.
	if ( ! preg_match( READABLE_LINK, $design, $found ) || preg_match( '/;[yz]=/', $found[1] ) ) {
		return '';
	}
	if ( preg_match( '/;plan\.(?:price_|currency=)/', $found[1] ) ) {
		return $design;
	}
	$link = 'case=1' . $found[1];
	foreach ( $prices as $name => $text ) {
		$link .= ";plan.$name=$text";
	}
	return $link;
}
