// Builds what the browser loads: one style sheet, the scripts, the images. Every file name carries a hash of its
// content, so that all of it may be cached for ever; assets.properties tells the templates the names.
//
//   node build.mjs OUTPUT     OUTPUT/web/assets/** goes into the WAR, OUTPUT/classes/** on its class path
//
// Installs the packages of package-lock.json when they are missing, and does nothing when no input has changed.
import {execFileSync} from 'node:child_process';
import {createHash} from 'node:crypto';
import {existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync} from 'node:fs';
import {basename, dirname, extname, join, resolve} from 'node:path';
import {fileURLToPath} from 'node:url';
import {brotliCompressSync, constants, gzipSync} from 'node:zlib';

const here = dirname(fileURLToPath(import.meta.url));
const output = resolve(process.argv[2] ?? join(here, '../../../target/frontend'));
const web = join(output, 'web');
const assets = join(web, 'assets');
const classes = join(output, 'classes/eu/koinon/web/look');
const stamp = join(output, 'inputs.sha256');

const hash = content => createHash('sha256').update(content).digest('hex');

const filesUnder = folder => readdirSync(folder, {withFileTypes: true, recursive: true})
    .filter(entry => entry.isFile())
    .map(entry => join(entry.parentPath ?? entry.path, entry.name))
    .sort();

function inputs() {
    const own = ['package-lock.json', 'build.mjs', 'tsconfig.json'].map(name => join(here, name));
    const sources = ['src', 'styles', 'images', 'licences'].flatMap(name => filesUnder(join(here, name)));
    return hash([...own, ...sources].map(file => `${file.slice(here.length)} ${hash(readFileSync(file))}\n`).join(''));
}

/** npm records what it installed in node_modules/.package-lock.json; older than our lock file means out of date. */
function install() {
    const lock = join(here, 'package-lock.json');
    const installed = join(here, 'node_modules/.package-lock.json');
    if (existsSync(installed) && statSync(installed).mtimeMs >= statSync(lock).mtimeMs) {
        return;
    }
    const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
    execFileSync(npm, ['ci', '--ignore-scripts', '--prefer-offline', '--no-audit', '--no-fund', '--loglevel=error'],
        {cwd: here, stdio: 'inherit'});
}

async function styles(manifest) {
    const sass = await import('sass');
    const esbuild = await import('esbuild');
    const compiled = sass.compile(join(here, 'styles/main.scss'), {
        loadPaths: [join(here, 'node_modules')],
        style: 'expanded',
        quietDeps: true,
        fatalDeprecations: ['import'],
    });
    const minified = await esbuild.transform(compiled.css, {
        loader: 'css', minify: true, target: ['chrome109', 'firefox115', 'safari15.6'], legalComments: 'none',
    });
    put(manifest, 'main.css', Buffer.from(minified.code));
}

async function scripts(manifest) {
    const esbuild = await import('esbuild');
    const result = await esbuild.build({
        absWorkingDir: here,
        entryPoints: ['src/main.ts'],
        bundle: true,
        splitting: true, // htmx and passkeys are loaded by the pages that need them
        format: 'esm',
        minify: true,
        target: ['chrome109', 'firefox115', 'safari15.6'],
        legalComments: 'none',
        entryNames: '[name]-[hash]',
        chunkNames: '[name]-[hash]',
        outdir: assets,
        metafile: true,
        logLevel: 'warning',
    });
    for (const [file, made] of Object.entries(result.metafile.outputs)) {
        if (made.entryPoint) {
            manifest.set(`${basename(made.entryPoint, '.ts')}.js`, `/assets/${basename(file)}`);
        }
    }
}

function images(manifest) {
    for (const file of filesUnder(join(here, 'images'))) {
        put(manifest, basename(file), readFileSync(file));
    }
}

function put(manifest, name, content) {
    const extension = extname(name);
    const hashed = `${basename(name, extension)}-${hash(content).slice(0, 10)}${extension}`;
    writeFileSync(join(assets, hashed), content);
    manifest.set(name, `/assets/${hashed}`);
}

/** Their licences ask that the notices go with every copy of what is bundled. */
function licences() {
    const {dependencies} = JSON.parse(readFileSync(join(here, 'package.json'), 'utf8'));
    const notices = Object.keys(dependencies).map(name => {
        const folder = join(here, 'node_modules', name);
        const {version, license} = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
        // a package that ships without its licence has it here, taken from its repository
        const file = [...filesUnder(join(here, 'licences'))
            .filter(each => basename(each, '.txt') === name), ...readdirSync(folder)
            .filter(each => /^licen[cs]e/i.test(each)).map(each => join(folder, each))].at(0);
        if (!file) {
            throw new Error(`${name} comes without its licence`);
        }
        return `${name} ${version} (${license})\n\n${readFileSync(file, 'utf8').trim()}\n`;
    });
    const folder = join(output, 'classes/META-INF/licences');
    mkdirSync(folder, {recursive: true});
    writeFileSync(join(folder, 'front-end.txt'), notices.join('\n----\n\n'));
}

/** Compressed once here at the highest level, rather than on each request at a low one. */
function compress() {
    for (const file of filesUnder(assets).filter(name => /\.(css|js|svg)$/.test(name))) {
        const content = readFileSync(file);
        writeFileSync(`${file}.br`, brotliCompressSync(content, {
            params: {[constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: content.length},
        }));
        writeFileSync(`${file}.gz`, gzipSync(content, {level: 9}));
    }
}

const current = inputs();
if (existsSync(stamp) && readFileSync(stamp, 'utf8') === current) {
    process.exit(0);
}
install();
execFileSync(process.execPath, [join(here, 'node_modules/typescript/bin/tsc'), '--noEmit'],
    {cwd: here, stdio: 'inherit'});
rmSync(output, {recursive: true, force: true});
mkdirSync(assets, {recursive: true});
mkdirSync(classes, {recursive: true});
const manifest = new Map();
await styles(manifest);
await scripts(manifest);
images(manifest);
licences();
compress();
writeFileSync(join(classes, 'assets.properties'),
    [...manifest].sort().map(([name, href]) => `${name}=${href}\n`).join(''));
writeFileSync(stamp, current);
for (const file of filesUnder(assets).filter(name => name.endsWith('.br'))) {
    const size = statSync(file).size;
    console.log(`${basename(file, '.br').padEnd(40)} ${String(size).padStart(7)} bytes with brotli`);
}
