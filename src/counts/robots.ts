/**
 * Who is no reader. Two signs, both of the one line, since nobody is followed from line to line: what a program says of
 * itself (isbot, a list that is kept), and what it asks for.
 */

import { isbot } from 'isbot';
import { copyOf } from './logged-request.ts';

/** Parts of programs that say what they are and no robot's name. */
const TOOLS = /Nmap|Dalvik\/[\d.]+ \(|^Mozilla\/[45]\.0 \(compatible;?\)$/;

/**
 * What programs said of themselves lately, and whether that is a robot: the list takes longer to go through than all the
 * rest. Held while a log is read, and written nowhere.
 */
const lately = new Map<string, boolean>();
const LATELY = 1000;

function saysSo(agent: string): boolean {
  const known = lately.get(agent);
  if (known !== undefined) return known;
  if (lately.size >= LATELY) lately.clear();
  const robot = TOOLS.test(agent) || isbot(agent);
  lately.set(copyOf(agent), robot);
  return robot;
}

/** @param agent empty where it says nothing; undefined where the log does not keep it, and nobody can tell */
export function isRobot(agent: string | undefined): boolean {
  return agent !== undefined && (agent === '' || saysSo(agent));
}

/** What a site of plain files never has, and those ask for who look for holes: programs of a server, its settings, its copies. */
const PROBED =
  /\.(?:php\d?|aspx?|ashx|jspx?|cgi|pl|do|action|env|ini|conf|config|sql|bak|old|log|ya?ml|sh|exe|dll|tar|gz|rar|7z|war)(?:$|[/?;])|^\/\/|\/\.(?!well-known\/)|\/(?:wp-|cgi-bin|phpmyadmin|pma|vendor|actuator|solr|manager|admin|login|setup\.cgi|boaform|hnap1|api|console|druid|nacos)(?:\/|$|-)|\.\.\/|%2e%2e|%00|<|%3c|\$\{|%24%7b/i;

/** @param path one that the site does not have, below the base */
export function isProbe(path: string): boolean {
  return PROBED.test(path);
}
