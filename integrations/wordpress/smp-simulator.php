<?php
/**
 * Plugin Name:       SMP Simulator
 * Description:       Shows visitors what scalp micropigmentation would do for a head like theirs, in 3D and on their own device: as a block and as a shortcode.
 * Version:           0.1.0
 * Requires at least: 6.1
 * Requires PHP:      7.4
 * License:           MIT
 * License URI:       https://opensource.org/license/mit
 * Text Domain:       smp-simulator
 *
 * @package SmpSimulator
 */

namespace SmpSimulator;

defined( 'ABSPATH' ) || exit;

/** The folder of this file. */
const FOLDER = __DIR__;
/** This file, by which WordPress knows the plugin. */
const MAIN = __FILE__;

require FOLDER . '/includes/files.php';
require FOLDER . '/includes/options.php';
require FOLDER . '/includes/addresses.php';
require FOLDER . '/includes/settings.php';
require FOLDER . '/includes/element.php';
require FOLDER . '/includes/shortcode.php';
require FOLDER . '/includes/block.php';

if ( is_admin() ) {
	require FOLDER . '/includes/settings-rules.php';
	require FOLDER . '/includes/settings-page.php';
}
