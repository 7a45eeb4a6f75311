<?php
/**
 * What an author may set of an element, and what each may be. Names, kinds and choices are those of the simulator's builder.
 *
 * @package SmpSimulator
 */

namespace SmpSimulator;

defined( 'ABSPATH' ) || exit;

/** So many letters may a text have. */
const MOST_TEXT = 1000000;
const COLOUR    = '/^(?:#[0-9a-f]{3,8}|[a-z]{3,40}|(?:rgba?|hsla?|hwb|lab|lch|oklab|oklch)\([\w\s.,%\/+-]{1,80}\))$/i';

/**
 * What was given, as texts by name, where it is right; and of all else what is wrong, in a sentence by name.
 *
 * @param string $mode  `simulator` or `consultation`.
 * @param array  $given Values by name.
 * @return array{0: array<string, string>, 1: array<string, string>} Flags are empty texts.
 */
function read_options( string $mode, array $given ): array {
	$known  = build()['modes'][ $mode ];
	$values = array();
	$faults = array();
	foreach ( $given as $name => $value ) {
		$name = (string) $name;
		if ( isset( build()['requests'][ $name ] ) ) {
			/* translators: %s: an attribute. */
			$faults[ $name ] = sprintf( __( '%s is set by administrators alone, under Settings, SMP Simulator.', 'smp-simulator' ), $name );
			continue;
		}
		if ( ! isset( $known[ $name ] ) ) {
			/* translators: 1: an attribute, 2: a list of attributes. */
			$faults[ $name ] = sprintf( __( '%1$s is no option here. There are %2$s.', 'smp-simulator' ), $name, implode( ', ', array_keys( $known ) ) );
			continue;
		}
		$text = is_bool( $value ) ? ( $value ? 'true' : 'false' ) : trim( is_scalar( $value ) ? (string) $value : wp_json_encode( $value ) );
		if ( 'flag' === $known[ $name ]['kind'] ) {
			if ( in_array( strtolower( $text ), array( '', 'true', '1', 'yes', $name ), true ) ) {
				$values[ $name ] = '';
			} elseif ( ! in_array( strtolower( $text ), array( 'false', '0', 'no' ), true ) ) {
				/* translators: %s: an attribute. */
				$faults[ $name ] = sprintf( __( '%s may be true or false.', 'smp-simulator' ), $name );
			}
			continue;
		}
		if ( '' === $text ) {
			continue;
		}
		$fault = option_fault( $name, $text, $known[ $name ] );
		if ( '' === $fault ) {
			$values[ $name ] = 'case' === $known[ $name ]['kind'] ? design_of( $text ) : $text;
		} else {
			/* translators: 1: an attribute, 2: its value, 3: a sentence that says what it may be. */
			$faults[ $name ] = sprintf( __( '%1$s is “%2$s”. %3$s', 'smp-simulator' ), $name, shortened( $text ), $fault );
		}
	}
	return array( $values, $faults );
}

/**
 * What a text may be, where it can't be what it is; else an empty text.
 *
 * @param string $name   The option.
 * @param string $text   Its text, which is not empty.
 * @param array  $option Its `kind` and `choices`.
 */
function option_fault( string $name, string $text, array $option ): string {
	if ( strlen( $text ) > MOST_TEXT ) {
		/* translators: %d: a number of letters. */
		return sprintf( __( 'It may have %d letters.', 'smp-simulator' ), MOST_TEXT );
	}
	if ( '' === wp_check_invalid_utf8( $text ) || preg_match( '/[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]/', $text ) ) {
		return __( 'It holds signs that no page can hold. Type it anew.', 'smp-simulator' );
	}
	switch ( $option['kind'] ) {
		case 'choice':
			/* translators: %s: a list of values. */
			return in_array( $text, $option['choices'], true ) ? '' : sprintf( __( 'It may be %s.', 'smp-simulator' ), implode( ', ', $option['choices'] ) );
		case 'share':
			return is_numeric( $text ) && (float) $text >= 0 && (float) $text <= 1 ? '' : __( 'It may be a number from 0 to 1, as 0.5.', 'smp-simulator' );
		case 'colour':
			return preg_match( COLOUR, $text ) ? '' : __( 'It may be a colour of CSS, as #0b6b63 or teal.', 'smp-simulator' );
		case 'prices':
			return preg_match( '/^(?:\s*(?:(?:per_session|per_1000_deposits|fixed)=\d{1,6}(?:\.\d{1,2})?|currency=[A-Z]{3})\s*(?:;|$))+$/', $text ) ? '' : __( 'It may have per_session, per_1000_deposits, fixed and currency, as per_session=450;currency=EUR.', 'smp-simulator' );
		case 'case':
			return is_design( $text ) ? '' : __( 'It may be a link to a design, or a case as JSON that says its version.', 'smp-simulator' );
		case 'looks':
			$looks = json_decode( $text );
			$right = is_array( $looks ) && count( $looks ) >= 2 && count( $looks ) <= 4;
			return $right ? '' : __( 'It may be two to four cases in a list, as JSON.', 'smp-simulator' );
		default:
			return 'logo' === $name && ! is_address( $text ) ? __( 'It may be an address, as https://clinic.example/logo.svg.', 'smp-simulator' ) : '';
	}
}

/**
 * Whether a text is a case; whether it is a whole one, the simulator says.
 *
 * @param string $text JSON, or a link.
 */
function is_design( string $text ): bool {
	$case = json_decode( $text );
	return is_object( $case ) ? isset( $case->version ) : (bool) preg_match( '/^(?:https?:[^#]*#)?[^\p{L}\p{N}\/]*case(?:=|%3D)/u', $text );
}

/**
 * Of a whole link what stands behind its `#`.
 *
 * @param string $text A case.
 */
function design_of( string $text ): string {
	return preg_match( '/^https?:[^#]*(#.*)$/s', $text, $found ) ? $found[1] : $text;
}

/**
 * A text as a message can hold it.
 *
 * @param string $text Any text.
 */
function shortened( string $text ): string {
	$text = wp_check_invalid_utf8( $text, true );
	return strlen( $text ) > 60 ? wp_html_excerpt( $text, 60, '…' ) : $text;
}

/**
 * A height in CSS pixels, where a text is one; else 0.
 *
 * @param mixed $height What was given.
 */
function height_px( $height ): int {
	$height = is_scalar( $height ) ? preg_replace( '/\s*px$/i', '', trim( (string) $height ) ) : '';
	return preg_match( '/^\d{3,4}$/', $height ) && $height >= 240 && $height <= 4096 ? (int) $height : 0;
}
