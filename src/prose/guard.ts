/** Content is data: components that we know yes, JavaScript no. */

import {
  defineHastPlugin,
  type HastPluginDefinition,
  type MdxJsxFlowElementHast,
  type MdxJsxTextElementHast,
} from 'satteri';
import { addressSlip } from './link-address.ts';
import type { Session } from './session.ts';
import { placeIn, surroundingsOf } from './surroundings.ts';
import { VOCABULARY } from './vocabulary.ts';

const SCRIPT = '这里会当成程序：正文里不能写英文的花括号。要写花括号本身，请用全角的｛｝';

/** Why a picture written the way of Markdown is refused: it has no size, and mostly no words. */
function imageSentence(src: string): string {
  const why = /^(?:https?:)?\/\//.test(src)
    ? `不能用别的网站上的图（${src}）：打开这一页的人，会被那个网站知道`
    : '图不要写成 ![]()';
  return `${why}。请把图放进 content/pictures/，正文里单独一行写 <Photo name="图的文件名" />`;
}

/** What is said of stars that stay stars, and what to type instead. @param from the text from them on */
function starSentence(from: string): [message: string, remedy: string] {
  if (!from.startsWith('**')) return ['这里的星号会照样显示出来', '加粗请两边都写两个星号：**这样**；不要就删掉它'];
  const [, inner = '', after = ''] = /^\*\*([^*]+)\*\*(.?)/s.exec(from) ?? [];
  if (inner === '') return ['这里的加粗没有生效', '请把标点移到 ** 外面，比如“**注意**：”'];
  const [, words = '', marks = ''] = /^(.*?)([\p{P}\s]*)$/su.exec(inner.trimStart()) ?? [];
  const say = inner !== inner.trim() && marks.trim() === '' ? '** 里面不能有空格' : '请把标点移到 ** 外面';
  return ['这里的加粗没有生效', `${say}，写成：**${words}**${marks.trim()}${after}`];
}

/** Refuses what no face could show, and emphasis that Markdown leaves as asterisks. */
export function guard({ report, refuse, showPhoto, showChart, leadTo }: Session): HastPluginDefinition {
  const known: Readonly<Record<string, readonly string[]>> = VOCABULARY;
  const script = ({ position }: { position?: { start: { line: number; column: number } } | undefined }) =>
    refuse(position?.start, SCRIPT);
  const component = ({ name, attributes, position }: Readonly<MdxJsxFlowElementHast | MdxJsxTextElementHast>) => {
    const allowed = known[name ?? ''];
    if (!allowed) {
      const names = Object.keys(known).map((one) => `<${one}>`);
      refuse(position?.start, `不认识 <${name}>。正文里可以用的有：${names.join('、')}`);
      return;
    }
    for (const attribute of attributes) {
      if (attribute.type !== 'mdxJsxAttribute' || typeof attribute.value === 'object') refuse(position?.start, SCRIPT);
      else if (!allowed.includes(attribute.name)) {
        const may = allowed.length > 0 ? `能写的有：${allowed.join('、')}` : `请写成：<${name}>`;
        refuse(position?.start, `<${name}> 里不能写“${attribute.name}”，${may}`);
      }
    }
  };
  /** What stands alone on its line, by the one attribute that says which: a picture, a chart. */
  const alone: Readonly<Record<string, { by: string; show: Session['showPhoto']; lacking: string }>> = {
    Photo: {
      by: 'name',
      show: showPhoto,
      lacking: '<Photo> 要写明哪一张图：<Photo name="hall-entrance" />，名字是 content/pictures/ 里的文件名',
    },
    Chart: {
      by: 'figure',
      show: showChart,
      lacking: '<Chart> 要写明哪一组数字：<Chart figure="visits" />，名字是上面 figures 里的 id',
    },
  };
  const shown = ({ name, attributes, position }: Readonly<MdxJsxFlowElementHast | MdxJsxTextElementHast>) => {
    const one = alone[name ?? ''];
    const named = attributes.find((attribute) => attribute.type === 'mdxJsxAttribute' && attribute.name === one?.by);
    if (typeof named?.value === 'string' && named.value !== '') one?.show(position?.start, named.value);
    else if (one) refuse(position?.start, one.lacking);
  };
  return defineHastPlugin({
    name: 'xunfa:guard',
    options: { position: true },
    element: {
      filter: ['a', 'h1', 'img'],
      visit: ({ tagName, properties, position }) => {
        const { href } = properties;
        if (tagName === 'a') {
          const slip = addressSlip(String(href ?? ''));
          if (slip) report(position?.start, slip.message, slip.remedy);
          else if (String(href).startsWith('/')) leadTo(position?.start, String(href));
        } else if (tagName === 'h1') report(position?.start, '正文里不要用一级标题（#），页面已经有了；请从 ## 开始');
        else report(position?.start, imageSentence(String(properties['src'] ?? '')));
      },
    },
    mdxJsxFlowElement: {
      filter: [],
      visit: (node) => {
        component(node);
        shown(node);
      },
    },
    mdxJsxTextElement: {
      filter: [],
      visit: (node) => {
        component(node);
        if (alone[node.name ?? '']) report(node.position?.start, `<${node.name}> 要单独占一行，前后各空一行`);
      },
    },
    mdxFlowExpression: script,
    mdxTextExpression: script,
    mdxjsEsm: script,
    text: (node, context) => {
      const stars = /\*\*|\*(?=\p{Script=Han})/u.exec(node.value);
      if (!stars || surroundingsOf(node, context).code) return;
      const [message, remedy] = starSentence(node.value.slice(stars.index));
      report(placeIn(node, node.value, stars.index), message, remedy);
    },
  });
}
