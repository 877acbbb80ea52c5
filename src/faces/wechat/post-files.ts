/** All files of some posts, by their paths: nothing is written here, and what cannot be published is said with its place. */

import { join } from 'node:path';
import { ContentError, type Problem } from '../../law/problem.ts';
import type { Library } from '../../library/assemble.ts';
import { notKept } from './kept-markup.ts';
import { FILES, fieldsText, howText, pastePage } from './paste-page.ts';
import { LIMITS } from './post.ts';
import { postColours } from './post-colours.ts';
import { postHtml } from './post-html.ts';
import type { PlannedPost } from './post-of.ts';
import { drawnPost } from './post-pictures.ts';
import { splitPost } from './split-post.ts';

/** What the 公众号 would not take. */
function tooLong({ post: { title, summary }, from }: PlannedPost): Problem[] {
  const count = (text: string) => [...text].length;
  return [
    ...(count(title) > LIMITS.title
      ? [
          {
            ...from,
            message: `推文的标题“${title}”有 ${count(title)} 个字，公众号最多 ${LIMITS.title} 个。请把这里的标题改短 ${count(title) - LIMITS.title} 个字`,
          },
        ]
      : []),
    ...(count(summary) > LIMITS.summary
      ? [{ ...from, message: `推文的摘要有 ${count(summary)} 个字，公众号最多 ${LIMITS.summary} 个。请改短` }]
      : []),
  ];
}

/**
 * The folders of some posts, one a post, those that are too long for one in parts.
 * @returns paths with their content, in order
 * @throws ContentError with all titles that are too long, or what cannot be drawn
 */
export async function postFiles(library: Library, planned: readonly PlannedPost[]): Promise<Map<string, Uint8Array>> {
  const colours = postColours(library);
  const parts = planned.flatMap((one) => splitPost(one, colours));
  const problems = parts.flatMap(tooLong);
  if (problems.length > 0) throw new ContentError(problems);
  const files = new Map<string, Uint8Array>();
  for (const part of parts) {
    const { post, pictures, covers } = await drawnPost(library, part, colours);
    const html = postHtml(post, colours);
    const dropped = notKept(html);
    // Ours to mend, and no editor's.
    if (dropped.length > 0) throw new Error(`${post.folder}: ${dropped.join(', ')}`);
    const { folder } = post;
    files.set(join(folder, FILES.page), await pastePage(post, html, pictures));
    files.set(join(folder, FILES.fields), fieldsText(post));
    files.set(join(folder, FILES.how), howText(post, pictures));
    files.set(join(folder, FILES.wide), covers.wide);
    files.set(join(folder, FILES.square), covers.square);
    for (const { file, png } of pictures) files.set(join(folder, file), png);
  }
  return files;
}
