/** Ready settings for the servers that offices have, written for the place where this site lives. */

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { BuiltSite } from '../machine/built-site.ts';
import { literal } from '../text/pattern.ts';

const TEMPLATES = join(import.meta.dirname, 'hosting');

/** Settings that lie beside index.html: files of the site by their names, each with its template. */
const IN_SITE = { '.htaccess': 'htaccess', 'web.config': 'web.config' };

/** Settings for whoever runs the server. */
const BESIDE = {
  'nginx.conf': 'nginx.conf',
  Caddyfile: 'Caddyfile',
  'Tomcat/WEB-INF/web.xml': 'web.xml',
  Dockerfile: 'Dockerfile',
  'gitlab-ci.yml': 'gitlab-ci.yml',
  'gitea-github-deploy.yml': 'deploy.yml',
};

/** The folder below the server's root in which the site lies, as in the zip: xffz/, or nothing at all. */
export function folderOf({ base }: Pick<BuiltSite, 'base'>): string {
  return base.slice(1);
}

/** Nobody gave the site an address: what it says of itself leads to this machine only. */
export function isPreview({ origin }: Pick<BuiltSite, 'origin'>): boolean {
  return new URL(origin).hostname === 'localhost';
}

/** What Tomcat calls the folder of an application: ROOT, xffz, a#b. */
function webapp(base: string): string {
  return base === '/' ? 'ROOT' : base.slice(1, -1).replaceAll('/', '#');
}

/** A template with its places filled. Lines about the address without its slash stand only where it has any. */
function fill(text: string, values: Readonly<Record<string, string>>): string {
  const lines = text.split('\n').filter((line) => values['bare'] !== '' || !/\{bare\}|@bare/.test(line));
  return lines.join('\n').replace(/\{([a-z]+)\}/g, (written, name: string) => values[name] ?? written);
}

function indented(text: string): string {
  return text.trim().replace(/^(?=.)/gm, '    ');
}

function template(name: string, { base, origin }: BuiltSite, built: string): string {
  const preview = isPreview({ origin });
  const values = {
    address: preview ? '（没有填网址）' : origin + base,
    base,
    bare: base.slice(0, -1),
    dist: built,
    folder: folderOf({ base }),
    // A site without an address is tried on this machine.
    host: preview ? 'http://localhost:8080' : origin,
    pattern: literal(base),
    place: base === '/' ? 'index.html' : `${base.slice(1).split('/')[0]}/`,
    webapp: webapp(base),
  };
  const read = (file: string) => readFileSync(join(TEMPLATES, file), 'utf8').replaceAll('\r\n', '\n');
  const nginx = fill(read('nginx.conf'), values);
  return fill(read(name), { ...values, nginx: indented(nginx.replace(/^#.*\n/gm, '')) });
}

/**
 * @param built the folder of the built site, for commands that name it
 * @returns files that belong into the site's own folder, by their names there
 */
export function settingsInSite(site: BuiltSite, built: string): Map<string, string> {
  return new Map(Object.entries(IN_SITE).map(([name, file]) => [name, template(file, site, built)]));
}

/** @returns files for whoever runs the server, by their names in a folder of their own */
export function settingsBeside(site: BuiltSite, built: string): Map<string, string> {
  return new Map(Object.entries(BESIDE).map(([name, file]) => [name, template(file, site, built)]));
}
