import { createHash } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import { satteri } from '@astrojs/markdown-satteri';
import mdx from '@astrojs/mdx';
import tailwindcss from '@tailwindcss/vite';
import { defineConfig } from 'astro/config';
import { normalizePath } from 'vite';
import { proseContextOf } from './src/build/prose-context.ts';
import { lendRenderer } from './src/build/renderer.ts';
import { boxFiles } from './src/faces/data/box.ts';
import { smallFilesInDev } from './src/faces/web/short-links.ts';
import { EARLY_SCRIPT } from './src/layouts/early.ts';
import { library } from './src/library.ts';
import { FEATURES } from './src/prose/read.ts';
import { sitePlugins } from './src/prose/vite-plugins.ts';
import { withShortNames } from './src/styles/token-names.ts';

const { site } = library();
/** A build renders for `/`, and each edition's pages are put under its base afterwards (src/build/renderer.ts). */
const building = process.env.XUNFA_OUT !== undefined;
/** `Features.LightDark` of lightningcss, which minifies the sheets. */
const LIGHT_DARK = 1048576;
/** What builds leave behind: tens of thousands of files, of which no page is made. */
const BUILT = ['.build', 'dist', 'out'].map((name) =>
  normalizePath(fileURLToPath(new URL(`${name}/**`, import.meta.url))),
);
const sha256 = (text) => /** @type {const} */ (`sha256-${createHash('sha256').update(text).digest('base64')}`);

/**
 * Vite wraps every dynamic import in a helper that preloads its style sheets: a kilobyte on each
 * page, for style sheets that we do not have; and lists the scripts that it imports in turn, which the page pays for.
 */
const plainDynamicImports = {
  name: 'xunfa:plain-dynamic-imports',
  enforce: /** @type {const} */ ('pre'),
  /** @param {string} name */
  configEnvironment: (name) => (name === 'client' ? { build: { modulePreload: /** @type {const} */ (false) } } : null),
  load: { filter: { id: /vite\/preload-helper/ }, handler: () => 'export const __vitePreload = (load) => load();' },
};

/**
 * Astro puts a module between a collection and each text, to carry the styles of what the text imports. No text of ours
 * may import anything: a build goes straight to it, with half the modules and a hundred megabytes less.
 */
const straightToTexts = {
  name: 'xunfa:straight-to-texts',
  apply: /** @type {const} */ ('build'),
  resolveId: {
    order: /** @type {const} */ ('pre'),
    filter: { id: /^astro:content-layer-deferred-module\?/ },
    /** @param {string} id */
    handler: (id) =>
      normalizePath(
        fileURLToPath(new URL(new URLSearchParams(id.split('?')[1]).get('fileName') ?? '', import.meta.url)),
      ),
  },
};

/**
 * After Tailwind, which has put together what a sheet imports, and whose notice stands in LICENSE: on each page it would
 * take forty bytes of the first view.
 */
const shortNames = {
  name: 'xunfa:short-names',
  enforce: /** @type {const} */ ('pre'),
  transform: {
    filter: { id: /\.css(?:$|\?)/ },
    /** @param {string} sheet */
    handler: (sheet) => withShortNames(sheet.replace(/^\/\*! tailwindcss[^*]*\*\/\s*/, '')),
  },
};

export default defineConfig({
  base: building ? '/' : site.base,
  trailingSlash: 'always',
  outDir: process.env.XUNFA_OUT ?? './dist',
  cacheDir: process.env.XUNFA_CACHE ?? './node_modules/.astro',
  // One file a page and no second round trip: the style is small enough to travel with each page.
  build: { inlineStylesheets: 'always', assets: 'assets', concurrency: 8 },
  devToolbar: { enabled: false },
  markdown: {
    processor: satteri({ hastPlugins: [sitePlugins(proseContextOf)], features: FEATURES }),
    syntaxHighlight: false,
  },
  integrations: [mdx({ optimize: true }), smallFilesInDev(library, boxFiles), lendRenderer()],
  security: {
    csp: {
      directives: [
        "default-src 'none'",
        "img-src 'self' data:",
        "connect-src 'self'",
        "worker-src 'self'",
        "manifest-src 'self'",
        "base-uri 'none'",
        "form-action 'self'",
      ],
      // Pagefind is WebAssembly; 'wasm-unsafe-eval' allows that and no eval of JavaScript.
      scriptDirective: { resources: ["'self'", "'wasm-unsafe-eval'"], hashes: [sha256(EARLY_SCRIPT)] },
      styleDirective: { resources: ["'self'"] },
    },
  },
  vite: {
    server: { watch: { ignored: BUILT } },
    plugins: [straightToTexts, tailwindcss(), shortNames, plainDynamicImports],
    // A script finds its sheets beside itself: the same bytes wherever the site lives.
    experimental: { renderBuiltUrl: (_, { hostType }) => (hostType === 'js' ? { relative: true } : undefined) },
    // No sheet says light-dark(), so that none needs what old browsers would have to be told about it.
    css: { lightningcss: { exclude: LIGHT_DARK } },
    // All texts in one chunk: two thousand chunks of three lines took a third of the build. The name of the script stands
    // on every page, so it is short.
    environments: {
      client: { build: { rolldownOptions: { output: { entryFileNames: 'assets/[hash].js' } } } },
      prerender: {
        build: { rolldownOptions: { output: { codeSplitting: { groups: [{ name: 'prose', test: /\.mdx/ }] } } } },
      },
    },
    // Chromium 90 (统信 UOS) and 109 (Windows 7) are what many offices have.
    build: {
      target: ['chrome87', 'safari15'],
      cssTarget: ['chrome87', 'safari15', 'ios15'],
      assetsInlineLimit: 0,
    },
  },
});
