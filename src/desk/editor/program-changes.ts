/** What is changed of the editor's program before it is bundled, at places that are looked for by their words. */

import { globSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Plugin } from 'esbuild';

const FONTS = /https:\/\/cdn\.jsdelivr\.net\/fontsource\/fonts\/([\w-]+)[^/]*\/[\w-]+\.woff2/g;

/** What it writes its settings as, to know when they change: YAML of a megabyte took half a second. */
const SETTINGS_AS_YAML = /(await [\w$]+\()[\w$]+(\([\w$]+\)\),console\.debug\(`CMS configuration:`)/;

/** The settings held against its schema: half a second for what the desk has made from our own, which tests hold so. */
const SCHEMA_ASKED = /schemas:[\w$]+\(\)/;

/**
 * Where it keeps what nobody has saved yet: asked a second time, as it is when the folder is opened, it forgets the place
 * that it has, and keeps nothing.
 */
const UNSAVED_FORGOTTEN =
  /if\(([\w$]+)&&!([\w$]+)\)(\{let\{databaseName:[\w$]+\}=\1\.repository\?\?\{\};if\([\w$]+\)\{\2=new [\w$]+\([\w$]+,`draft-backups`)/;

/** A form that nobody has saved is known by the settings of that day: read, and written. */
const UNSAVED_READ =
  /(\{let ([\w$]+)=await [\w$]+\?\.get\(\[([\w$]+),([\w$]+)\]\);return \2\?\2\.cmsConfigVersion===)[\w$]+\.current(\?\2:\()await/;
const UNSAVED_WRITTEN = /cmsConfigVersion:[\w$]+\.current,collectionName:([\w$]+),slug:([\w$]+),/;

/** What the desk has the program do besides: its forms are of a text (page/unsaved-words.ts), its settings are sound. */
function asDesk(text: string): string {
  const read = changed(text, UNSAVED_READ, '$1xunfaUnsaved.version($3,$4)$5xunfaUnsaved.aside($2),await');
  const written = changed(
    read,
    UNSAVED_WRITTEN,
    'cmsConfigVersion:xunfaUnsaved.version($1,$2),collectionName:$1,slug:$2,',
  );
  return changed(written, SCHEMA_ASKED, 'schemas:void 0');
}

function changed(text: string, place: RegExp, by: string): string {
  if (!place.test(text)) throw new Error(`The editor's program is a new one: nothing in it is like ${String(place)}`);
  return text.replace(place, by);
}

/**
 * The program would fetch its three fonts from elsewhere, and has them with it; it writes its settings as YAML, and holds
 * them against a schema, which takes a second and tells nobody anything; what somebody wrote and did not save it forgets
 * when another form is opened.
 * @param isOurs whether its settings and its folder come from the desk itself
 */
export function changedProgram(isOurs: boolean): Plugin {
  return {
    name: 'changed-program',
    setup: ({ onLoad }) => {
      onLoad({ filter: /@sveltia[\\/]cms[\\/]npm[\\/]index\.js$/ }, ({ path }) => {
        const fonts = globSync('*.woff2', { cwd: join(dirname(path), 'assets') });
        const withFonts = readFileSync(path, 'utf8').replace(
          FONTS,
          (_, family: string) => `assets/${fonts.find((font) => font.startsWith(family)) ?? ''}`,
        );
        const kept = changed(withFonts, UNSAVED_FORGOTTEN, 'if($1&&$2)return;if($1)$3');
        const asJson = changed(kept, SETTINGS_AS_YAML, '$1JSON.stringify$2');
        return { contents: isOurs ? asDesk(asJson) : asJson, loader: 'js' };
      });
    },
  };
}
