/** The Regulations as a file to keep: plain text and Markdown. */

import { formatArticle } from '../../law/citation.ts';
import { type Article, chapterTitle, linesOf, type OfficialText } from '../../law/official-text.ts';

function promulgation({ issuer, promulgated, effective }: OfficialText): string {
  return `${issuer}发布，${promulgated}；自 ${effective} 起施行`;
}

/** 第二十六条　信访人在…: number and first paragraph on one line, as statutes are printed. */
function articleLines(article: Article): string[] {
  const [first = '', ...rest] = linesOf(article);
  return [`${formatArticle({ article: article.number })}　${first}`, ...rest];
}

export function plainText(text: OfficialText): string {
  const chapters = text.chapters.map((chapter) =>
    [
      chapterTitle(chapter),
      ...chapter.articles.map((article) =>
        articleLines(article)
          .map((line) => `　　${line}`)
          .join('\n'),
      ),
    ].join('\n\n'),
  );
  return `${[text.title, promulgation(text), ...chapters].join('\n\n')}\n`;
}

/** Characters that Markdown would read as markup; the Regulations hold none today. */
const MARKUP = /[\\`*_{}[\]<>#|~]/g;

export function markdown(text: OfficialText): string {
  const escapeMarkup = (line: string) => line.replace(MARKUP, '\\$&');
  const chapters = text.chapters.map((chapter) =>
    [
      `## ${chapterTitle(chapter)}`,
      ...chapter.articles.map((article) => {
        const [first = '', ...rest] = linesOf(article).map(escapeMarkup);
        return [`**${formatArticle({ article: article.number })}**　${first}`, ...rest].join('\n\n');
      }),
    ].join('\n\n'),
  );
  return `${[`# ${text.title}`, promulgation(text), ...chapters].join('\n\n')}\n`;
}
