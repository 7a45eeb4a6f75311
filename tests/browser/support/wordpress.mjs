// A site with a real WordPress: Debian's, which the check unpacks, on Apache with PHP and on MariaDB. All of it lies in a
// folder of its own and is gone with it; no port but Apache's is open.
import { execFileSync, spawn } from "node:child_process";
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { freePort } from "./listening.mjs";
import { until } from "./wait.mjs";

const UNPACKED = fileURLToPath(new URL("../../../target/wordpress/root/usr/share/", import.meta.url));
const APACHE = "/usr/sbin/apache2";
const MODULES = "/usr/lib/apache2/modules";
const MARIADB = "/usr/sbin/mariadbd";
const WEB_USER = "www-data";

export const ADMIN = { name: "admin", password: "a password of this test alone" };

const phpModule = () => existsSync(MODULES) && readdirSync(MODULES).find((name) => /^libphp[\d.]*\.so$/.test(name));

/** What of it is not there, in words; nothing where all is. */
export function missingWordpress() {
  const missing = [
    [APACHE, "Apache"],
    [MARIADB, "MariaDB"],
    [join(UNPACKED, "wordpress/wp-settings.php"), "WordPress in target/wordpress/"],
  ].filter(([path]) => !existsSync(path));
  const names = [...missing.map(([, name]) => name), ...(phpModule() ? [] : ["PHP for Apache"])];
  return names.length > 0 ? `not tried, as this is missing: ${names.join(", ")}; run: cargo xtask test` : undefined;
}

/**
 * Starts one, installed by its own page: `{ url, rows, faults, close }`. `rows(sql)` asks its database, `faults()` are the
 * lines with which PHP complains of the plugin, or gives up.
 */
export async function startWordpress() {
  const folder = mkdtempSync(join(tmpdir(), "smp-wordpress-"));
  const running = [];
  const close = async () => {
    await Promise.all(running.map(ended));
    rmSync(folder, { recursive: true, force: true });
  };
  try {
    chmodSync(folder, 0o755);
    cpSync(UNPACKED, join(folder, "share"), { recursive: true, verbatimSymlinks: true });
    const port = await freePort();
    const url = `http://127.0.0.1:${port}`;
    const site = join(folder, "share/wordpress");
    const log = join(folder, "log");
    const socket = join(folder, "database.socket");
    rmSync(join(site, ".htaccess"), { force: true });
    for (const name of ["log", "database"]) mkdirSync(join(folder, name));
    writeFileSync(join(site, "wp-config.php"), config(socket, log));
    running.push(database(folder, socket));
    const isRoot = process.getuid() === 0;
    if (isRoot) execFileSync("chown", ["-R", WEB_USER, site, log]);
    writeFileSync(join(folder, "apache.conf"), apache(folder, site, log, port, isRoot));
    running.push(started(APACHE, ["-f", join(folder, "apache.conf"), "-DFOREGROUND"]));
    if (!(await until(() => existsSync(socket) || null))) throw new Error("MariaDB did not start");
    await install(url);
    const rows = (sql) => JSON.parse(execFileSync("php", ["-r", QUERY, socket, sql], { encoding: "utf8" }));
    const faults = () => ["debug.log", "error.log"].flatMap((name) => linesOf(join(log, name))).filter(isOurs);
    return { url, rows, faults, close };
  } catch (error) {
    await close();
    throw error;
  }
}

const QUERY = `$d = new mysqli("localhost", "root", "", "wordpress", 0, $argv[1]);
$d->set_charset("utf8mb4");
echo json_encode($d->query($argv[2])->fetch_all());`;

/** It has no table of users: it is reached by a socket in this folder alone, and holds nothing of anybody's. */
function database(folder, socket) {
  const init = join(folder, "init.sql");
  writeFileSync(init, "CREATE DATABASE IF NOT EXISTS wordpress CHARACTER SET utf8mb4;\n");
  const given = {
    user: process.getuid() === 0 ? "root" : undefined,
    datadir: join(folder, "database"),
    socket,
    "pid-file": join(folder, "database.pid"),
    "init-file": init,
    "log-error": join(folder, "database.log"),
    "innodb-buffer-pool-size": "32M",
    "innodb-log-file-size": "16M",
    "innodb-flush-log-at-trx-commit": "0",
  };
  const set = Object.entries(given).flatMap(([name, value]) => (value === undefined ? [] : [`--${name}=${value}`]));
  return started(MARIADB, ["--no-defaults", "--skip-networking", "--skip-grant-tables", ...set]);
}

/** As hosts have it: `.htaccess` counts, PHP is a module, and uploads may be larger than PHP's own 2 MB. */
function apache(folder, site, log, port, isRoot) {
  const modules = "mpm_prefork authz_core dir mime headers filter deflate rewrite".split(" ");
  return `ServerRoot ${folder}
ServerName 127.0.0.1
Listen 127.0.0.1:${port}
PidFile ${folder}/apache.pid
DefaultRuntimeDir ${folder}
Mutex file:${folder}
ErrorLog ${log}/error.log
${modules.map((name) => `LoadModule ${name}_module ${MODULES}/mod_${name}.so`).join("\n")}
LoadModule php_module ${MODULES}/${phpModule()}
${isRoot ? `User ${WEB_USER}\nGroup ${WEB_USER}` : ""}
StartServers 4
MaxRequestWorkers 12
TypesConfig /etc/mime.types
DirectoryIndex index.php
DocumentRoot ${site}
<Directory ${site}>
AllowOverride All
Options FollowSymLinks
Require all granted
</Directory>
<FilesMatch "\\.php$">
SetHandler application/x-httpd-php
</FilesMatch>
php_admin_value upload_max_filesize 8M
php_admin_value sendmail_path /bin/true
`;
}

function config(socket, log) {
  const keys = ["AUTH", "SECURE_AUTH", "LOGGED_IN", "NONCE"].flatMap((name) => [`${name}_KEY`, `${name}_SALT`]);
  const values = {
    DB_NAME: "wordpress",
    DB_USER: "root",
    DB_PASSWORD: "",
    DB_HOST: `localhost:${socket}`,
    DB_CHARSET: "utf8mb4",
    WP_DEBUG: true,
    WP_DEBUG_DISPLAY: false,
    WP_DEBUG_LOG: join(log, "debug.log"),
    // Nothing outside is asked for.
    WP_HTTP_BLOCK_EXTERNAL: true,
    DISABLE_WP_CRON: true,
    FS_METHOD: "direct",
    ...Object.fromEntries(keys.map((name) => [name, `${name} of a test`])),
  };
  const lines = Object.entries(values).map(([name, value]) => `define('${name}', ${JSON.stringify(value)});`);
  return `<?php\n${lines.join("\n")}\n$table_prefix = 'wp_';\ndefined('ABSPATH') || define('ABSPATH', __DIR__ . '/');\nrequire_once ABSPATH . 'wp-settings.php';\n`;
}

/** By WordPress's own page. */
async function install(url) {
  const form = new URLSearchParams({
    weblog_title: "A clinic",
    user_name: ADMIN.name,
    admin_password: ADMIN.password,
    admin_password2: ADMIN.password,
    pw_weak: "on",
    admin_email: "admin@clinic.example",
    language: "",
  });
  const answer = await until(() =>
    fetch(`${url}/wp-admin/install.php?step=2`, { method: "POST", body: form }).catch(() => null),
  );
  const page = (await answer?.text()) ?? "Apache did not answer";
  if (!/wp-login\.php/.test(page)) throw new Error(`WordPress could not be installed: ${page.slice(0, 2000)}`);
}

const isOurs = (line) => /PHP .*(smp-simulator|smp_|SmpSimulator)|PHP (Fatal|Parse)/.test(line);

function linesOf(file) {
  return existsSync(file) ? readFileSync(file, "utf8").split("\n").filter(Boolean) : [];
}

/**
 * In a group of its own, as Apache ends its whole group with itself; and ended with this process, however that ends.
 */
function started(program, given) {
  return spawn("setpriv", ["--pdeathsig", "TERM", program, ...given], { detached: true, stdio: "ignore" });
}

function ended(program) {
  if (program.exitCode !== null || program.signalCode !== null) return undefined;
  return new Promise((resolve) => {
    program.once("exit", resolve);
    program.kill("SIGTERM");
  });
}
