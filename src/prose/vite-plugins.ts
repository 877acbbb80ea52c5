/** The plug-ins for the site: Astro gives a file, the library says what its citations and terms mean. */

import { defineHastPlugin, type HastPluginEntry } from 'satteri';
import { ContentError } from '../law/problem.ts';
import { plugins } from './plugins.ts';
import { closeSession, openSession, type ProseContext, type Session } from './session.ts';

/** A file's name for people, and what stands around its text. */
export type ContextOf = (file: URL) => ProseContext & { file: string };

/**
 * @param contextOf asked anew for each text, so that an edited law or term counts at once
 */
export function sitePlugins(contextOf: ContextOf): HastPluginEntry {
  return ({ fileURL }) => {
    if (!fileURL) return null;
    const { file, ...context } = contextOf(fileURL);
    // Astro blanks the front matter rather than cut it off: lines are those of the file.
    const session = openSession(context, file, 1);
    return [...plugins(session), refuse(session)];
  };
}

/** Nothing with a problem becomes a module: JavaScript that a writer slipped in is never run. */
function refuse(session: Session) {
  return defineHastPlugin({
    name: 'xunfa:refuse',
    after: () => {
      const { problems } = closeSession(session);
      if (problems.length > 0) throw new ContentError(problems);
    },
  });
}
