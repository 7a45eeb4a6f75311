<?php
/**
 * Takes away all that the plugin has kept, on every site of a network.
 *
 * @package SmpSimulator
 */

defined( 'WP_UNINSTALL_PLUGIN' ) || exit;

if ( is_multisite() ) {
	$smp_simulator_sites = get_sites(
		array(
			'fields' => 'ids',
			'number' => 0,
		)
	);
	foreach ( $smp_simulator_sites as $smp_simulator_site ) {
		switch_to_blog( $smp_simulator_site );
		delete_option( 'smp_simulator' );
		restore_current_blog();
	}
} else {
	delete_option( 'smp_simulator' );
}
