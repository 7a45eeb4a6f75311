<?php
/**
 * Addresses that are typed in.
 *
 * @package SmpSimulator
 */

namespace SmpSimulator;

defined( 'ABSPATH' ) || exit;

/**
 * Whether a text is an address of the web, or one on this site.
 *
 * @param string $text Any text.
 */
function is_address( string $text ): bool {
	if ( preg_match( '#^/(?!/)#', $text ) ) {
		return esc_url_raw( $text ) === $text;
	}
	$parts = wp_parse_url( $text );
	return isset( $parts['scheme'], $parts['host'] ) && in_array( strtolower( $parts['scheme'] ), array( 'http', 'https' ), true ) && '' !== esc_url_raw( $text );
}

/**
 * Why requests can't go to an address; an empty text where they can. The element would say the same.
 *
 * @param string $text Any text.
 */
function endpoint_fault( string $text ): string {
	if ( ! is_address( $text ) ) {
		return __( 'It must be an address, as https://clinic.example/requests, or one of this site that begins with a stroke.', 'smp-simulator' );
	}
	$parts = wp_parse_url( $text );
	if ( isset( $parts['user'] ) || isset( $parts['pass'] ) ) {
		return __( 'It must hold no name and no password: every visitor could read them.', 'smp-simulator' );
	}
	if ( ! isset( $parts['scheme'] ) || 'https' === strtolower( $parts['scheme'] ) ) {
		return '';
	}
	$own   = wp_parse_url( home_url() );
	$is_in = function ( array $one ): string {
		return strtolower( $one['scheme'] . '://' . $one['host'] ) . ':' . ( $one['port'] ?? '' );
	};
	$is_local = in_array( $parts['host'], array( 'localhost', '127.0.0.1', '[::1]' ), true );
	return $is_local || $is_in( $parts ) === $is_in( $own ) ? '' : __( 'It must begin with https://, as it takes what visitors write.', 'smp-simulator' );
}
