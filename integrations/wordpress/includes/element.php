<?php
/**
 * An element as it stands in a page.
 *
 * @package SmpSimulator
 */

namespace SmpSimulator;

defined( 'ABSPATH' ) || exit;

/**
 * The tag of an element, with what its author and the site's settings say, and its script into the page.
 *
 * Outside a block it may come to stand in a paragraph, so it holds nothing that would end one.
 *
 * @param string $mode     `simulator` or `consultation`.
 * @param array  $given    Options by name, as they were written.
 * @param mixed  $height   Height in CSS pixels; empty for its own.
 * @param bool   $requests Whether it takes requests where the settings say where these go.
 */
function element( string $mode, array $given, $height = '', bool $requests = true ): string {
	if ( is_feed() ) {
		return '';
	}
	list( $values, $faults ) = read_options( $mode, $given );
	$px                      = height_px( $height );
	if ( 0 === $px && is_scalar( $height ) && '' !== trim( (string) $height ) ) {
		$faults['height'] = __( 'height may be a whole number from 240 to 4096, in pixels.', 'smp-simulator' );
	}
	if ( 'consultation' === $mode ) {
		$values += settings_of( OF_CLINIC );
		if ( $requests ) {
			$values += settings_of( array_keys( build()['requests'] ) );
		}
		$values += price_attribute();
	} else {
		$values += array( 'loading' => 'lazy' );
	}
	wp_enqueue_script( SCRIPTS[ $mode ] );
	$styles = $px ? array( "height: {$px}px" ) : array();
	foreach ( build()['modes'][ $mode ] as $name => $option ) {
		if ( 'colour' === $option['kind'] && isset( $values[ $name ] ) ) {
			$styles[] = "--smp-$name: $values[$name]";
			unset( $values[ $name ] );
		}
	}
	if ( $styles ) {
		$values['style'] = implode( '; ', $styles );
	}
	$tag  = SCRIPTS[ $mode ];
	$html = "<$tag";
	foreach ( $values as $name => $text ) {
		$is_flag = '' === $text || ( build()['requests'][ $name ]['kind'] ?? '' ) === 'flag';
		$html   .= $is_flag ? " $name" : sprintf( ' %s="%s"', $name, attribute( $text ) );
	}
	return fault_notes( $faults ) . $html . '>' . until_then( $mode, $values ) . "</$tag>";
}

/**
 * A text as an attribute's, which whatever reads the page after this takes for no shortcode and no reference of its own.
 *
 * @param string $text Any text.
 */
function attribute( string $text ): string {
	return strtr( htmlspecialchars( $text, ENT_QUOTES | ENT_HTML5, 'UTF-8' ), array( '[' => '&#x5b;', ']' => '&#x5d;' ) );
}

/**
 * What stands in an element until there is a picture, or where there will be none.
 *
 * @param string $mode   `simulator` or `consultation`.
 * @param array  $values Its attributes.
 */
function until_then( string $mode, array $values ): string {
	$waits  = 'simulator' === $mode && ( 'lazy' === ( $values['loading'] ?? '' ) || 'interaction' === ( $values['reveal'] ?? '' ) );
	$poster = sprintf(
		'<img slot="poster" src="%s" alt="%s" width="760" height="570" loading="lazy" decoding="async">',
		esc_url( file_url( 'posters/light.jpg' ) ),
		esc_attr__( 'A head whose hair has thinned out on top: on the left as it is, on the right with a simulated treatment.', 'smp-simulator' )
	);
	return ( $waits ? $poster : '' ) . '<noscript>' . esc_html__( 'The simulator needs JavaScript, which is switched off in this browser.', 'smp-simulator' ) . '</noscript>';
}

/**
 * What is wrong with what an author wrote, for those alone who can mend it.
 *
 * @param array<string, string> $faults Sentences by name.
 */
function fault_notes( array $faults ): string {
	$post = get_the_ID();
	if ( ! $faults || ! ( $post ? current_user_can( 'edit_post', $post ) : current_user_can( 'edit_theme_options' ) ) ) {
		return '';
	}
	$said = implode( ' ', $faults ) . ' ' . __( 'It was left out. Only those who can edit this page see this.', 'smp-simulator' );
	return sprintf( '<span class="smp-simulator-fault" role="note" style="display:block;padding:.5em 1em;border:2px solid #b32d2e">%s</span>', attribute( "SMP simulator: $said" ) );
}
