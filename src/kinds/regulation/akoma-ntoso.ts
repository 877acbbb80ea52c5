/**
 * The Regulations as Akoma Ntoso 1.0 (OASIS, "LegalDocML"), the field's standard for legislation.
 * Element ids follow its naming convention: chp_3, art_26, art_26__para_1, art_26__para_1__list_1__point_3.
 * @see http://docs.oasis-open.org/legaldocml/akn-core/v1.0/akn-core-v1.0-part1-vocabulary.html
 */

import { formatArticle } from '../../law/citation.ts';
import { toChinese } from '../../law/numerals.ts';
import { type Article, type Chapter, type OfficialText, splitItem } from '../../law/official-text.ts';
import { escapeXml } from '../../text/xml.ts';

const AUTHOR = 'cpc-central-committee-and-state-council';

function articleXml(article: Article): string {
  const id = `art_${article.number}`;
  const paragraphs = article.paragraphs.map(({ text, items }, index) => {
    const paragraph = `${id}__para_${index + 1}`;
    if (items.length === 0) {
      return `<paragraph eId="${paragraph}"><content><p>${escapeXml(text)}</p></content></paragraph>`;
    }
    const list = `${paragraph}__list_1`;
    const points = items.map((item, itemIndex) => {
      const { label, words } = splitItem(item);
      return `<point eId="${list}__point_${itemIndex + 1}"><num>${escapeXml(label)}</num><content><p>${escapeXml(words)}</p></content></point>`;
    });
    return `<paragraph eId="${paragraph}"><list eId="${list}"><intro><p>${escapeXml(text)}</p></intro>${points.join('')}</list></paragraph>`;
  });
  return `<article eId="${id}"><num>${formatArticle({ article: article.number })}</num>${paragraphs.join('')}</article>`;
}

function chapterXml({ number, title, articles }: Chapter): string {
  return `<chapter eId="chp_${number}"><num>第${toChinese(number)}章</num><heading>${escapeXml(title)}</heading>\n${articles.map(articleXml).join('\n')}\n</chapter>`;
}

/**
 * @param address of this site's whole text, named as where this manifestation comes from
 * @param made ISO day on which the text was last checked
 */
export function akomaNtoso(text: OfficialText, address: string, made: string): string {
  const work = `/akn/cn/act/${text.promulgated}/xinfang-gongzuo-tiaoli`;
  const expression = `${work}/zho@${text.effective}`;
  const level = (name: string, uri: string, date: string, kind: string, rest = '') =>
    `<FRBR${name}><FRBRthis value="${uri}/!main${name === 'Manifestation' ? '.xml' : ''}"/><FRBRuri value="${uri}${name === 'Manifestation' ? '.xml' : ''}"/><FRBRdate date="${date}" name="${kind}"/><FRBRauthor href="#${name === 'Manifestation' ? 'xunfa' : AUTHOR}"/>${rest}</FRBR${name}>`;
  return `<?xml version="1.0" encoding="UTF-8"?>
<akomaNtoso xmlns="http://docs.oasis-open.org/legaldocml/ns/akn/3.0">
<act name="regulations" contains="originalVersion">
<meta>
<identification source="#xunfa">
${level('Work', work, text.promulgated, 'promulgated', '<FRBRcountry value="cn"/>')}
${level('Expression', expression, text.effective, 'effective', '<FRBRlanguage language="zho"/>')}
${level('Manifestation', expression, made, 'checked', '<FRBRformat value="application/akn+xml"/>')}
</identification>
<lifecycle source="#xunfa"><eventRef eId="promulgated" date="${text.promulgated}" source="#text" type="generation"/><eventRef eId="effective" date="${text.effective}" source="#text" type="generation"/></lifecycle>
<references source="#xunfa"><original eId="text" href="${work}" showAs="${escapeXml(text.title)}"/><TLCOrganization eId="${AUTHOR}" href="/ontology/organization/cn/${AUTHOR}" showAs="${escapeXml(text.issuer)}"/><TLCOrganization eId="xunfa" href="${escapeXml(address)}" showAs="循法"/></references>
</meta>
<preface><longTitle><p><docTitle>${escapeXml(text.title)}</docTitle></p></longTitle></preface>
<body>
${text.chapters.map(chapterXml).join('\n')}
</body>
</act>
</akomaNtoso>
`;
}
