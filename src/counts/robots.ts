/**
 * Who is no reader. Two signs, both of the one line, since nobody is followed from line to line: what a program says of
 * itself (isbot, a list that is kept), and what it asks for.
 */

import { isbot } from 'isbot';

/** Parts of programs that say what they are and no robot's name. */
const TOOLS = /Nmap|Dalvik\/[\d.]+ \(|^Mozilla\/[45]\.0 \(compatible;?\)$/;

/** @param agent empty where it says nothing; undefined where the log does not keep it, and nobody can tell */
export function isRobot(agent: string | undefined): boolean {
  return agent !== undefined && (agent === '' || TOOLS.test(agent) || isbot(agent));
}

/** What a site of plain files never has, and those ask for who look for holes: programs of a server, its settings, its copies. */
const PROBED =
  /\.(?:php\d?|aspx?|ashx|jspx?|cgi|pl|do|action|env|ini|conf|config|sql|bak|old|log|ya?ml|sh|exe|dll|tar|gz|rar|7z|war)(?:$|[/?;])|^\/\/|\/\.(?!well-known\/)|\/(?:wp-|cgi-bin|phpmyadmin|pma|vendor|actuator|solr|manager|admin|login|setup\.cgi|boaform|hnap1|api|console|druid|nacos)(?:\/|$|-)|\.\.\/|%2e%2e|%00|<|%3c|\$\{|%24%7b/i;

/** @param path one that the site does not have, below the base */
export function isProbe(path: string): boolean {
  return PROBED.test(path);
}
