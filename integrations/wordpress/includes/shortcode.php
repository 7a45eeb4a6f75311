<?php
/**
 * The shortcodes `[smp_simulator]` and `[smp_consultation]`, and what editors make of a shortcode on its way.
 *
 * @package SmpSimulator
 */

namespace SmpSimulator;

defined( 'ABSPATH' ) || exit;

/** The mode of each shortcode. */
const SHORTCODES = array(
	'smp_simulator'    => 'simulator',
	'smp_consultation' => 'consultation',
);

/** What keyboards, word processors and `wptexturize` write for a quote, as signs and as references. */
const DOUBLE_QUOTES = '(?:&quot;|&ldquo;|&rdquo;|&bdquo;|&laquo;|&raquo;|&Prime;|&#0*(?:34|171|187|8220|8221|8222|8243);|[“”„‟″«»＂])';
const SINGLE_QUOTES = '(?:&apos;|&lsquo;|&rsquo;|&sbquo;|&prime;|&#0*(?:39|8216|8217|8218|8242);|[‘’‚‛′])';

add_action(
	'init',
	function () {
		foreach ( SHORTCODES as $tag => $mode ) {
			add_shortcode( $tag, fn( $given ) => shortcode( $mode, is_array( $given ) ? $given : array() ) );
		}
	}
);

// WordPress hands over attributes that it has taken apart already: at wrong places, where the quotes were bent.
add_filter(
	'pre_do_shortcode_tag',
	function ( $output, $tag, $given, $found ) {
		return isset( SHORTCODES[ $tag ] ) ? shortcode( SHORTCODES[ $tag ], attributes( $found[3] ) ) : $output;
	},
	10,
	4
);

/**
 * The attributes of a shortcode, of what stands in its tag.
 *
 * @param string $text What stands in it, whatever an editor has made of it.
 * @return array<string|int, string>
 */
function attributes( string $text ): array {
	// Line breaks became tags, spaces such as don't break.
	$text = preg_replace( '#<\s*/?\s*(?:br|p|span|div)\b[^>]*>|&nbsp;|&\#0*160;|[\x{00a0}\x{200b}\x{feff}]#ui', ' ', $text ) ?? $text;
	$read = shortcode_parse_atts( straightened( $text ) );
	return array_map( fn( $value ) => html_entity_decode( $value, ENT_QUOTES | ENT_HTML5, 'UTF-8' ), is_array( $read ) ? $read : array() );
}

/**
 * The same with straight quotes round values. A value ends at a quote of the kind that it begins with, where another
 * attribute or nothing follows.
 *
 * @param string $text What stands in a shortcode's tag.
 */
function straightened( string $text ): string {
	$mended = function ( string $quotes, string $straight, string $text ): string {
		// What stands in straight quotes already is passed over.
		$rule = "/=\\s*(?:\"[^\"]*\"|'[^']*')(*SKIP)(*FAIL)|(?<![\\w-])([a-zA-Z][\\w-]*)\\s*=\\s*$quotes(.*?)(?:$quotes|$straight)(?=\\s*(?:$|[a-zA-Z][\\w-]*(?:\\s*=|\\s|$)))/us";
		$with = fn( $found ) => $found[1] . '="' . str_replace( '"', '&quot;', $found[2] ) . '" ';
		return preg_replace_callback( $rule, $with, $text ) ?? $text;
	};
	return $mended( SINGLE_QUOTES, "'", $mended( DOUBLE_QUOTES, '"', $text ) );
}

/**
 * What a shortcode becomes.
 *
 * @param string $mode  `simulator` or `consultation`.
 * @param array  $given Attributes by name; names alone are flags.
 */
function shortcode( string $mode, array $given ): string {
	$options = array();
	foreach ( $given as $name => $value ) {
		if ( is_int( $name ) ) {
			list( $name, $value ) = array( strtolower( trim( $value, ' ,' ) ), 'true' );
			if ( '' === $name ) {
				continue;
			}
		}
		$options[ str_replace( '_', '-', $name ) ] = $value;
	}
	$height   = $options['height'] ?? '';
	$requests = ! in_array( strtolower( $options['requests'] ?? '' ), array( 'no', 'false', '0' ), true );
	unset( $options['height'], $options['requests'] );
	return element( $mode, $options, $height, $requests );
}
