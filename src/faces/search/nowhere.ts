/** What is shown where no page of ours is about what was asked: an honest sentence and the ways on. */

import { element, link } from '../../browser/elements.ts';
import { siteLink } from '../../browser/site-link.ts';
import type { Answer } from './answer.ts';

/** An identity number, a telephone, a bank card: nothing to search by, and nobody should have to type it. */
const PRIVATE = /^[\d\s-]{11,}[xX]?$/;

function sentence(typed: string, { elsewhere, missing }: Answer): string {
  if (missing !== undefined) return `${missing}。`;
  if (PRIVATE.test(typed)) {
    return '这像是证件号、电话或者卡号。搜索用不着它，也没有发到任何地方。请写发生了什么事。';
  }
  if (elsewhere) return `本站没有讲“${elsewhere.name}”的页面。`;
  return `没有找到“${typed.length > 30 ? `${typed.slice(0, 30)}……` : typed}”。换个说法，或者从下面找。`;
}

/**
 * @param offers the closest words of ours
 * @param alone the box under the search field, where nothing else leads on
 */
export function nowhere(
  typed: string,
  answer: Answer,
  offers: readonly HTMLElement[],
  alone: boolean,
): { box: HTMLElement; words: string } {
  const words = sentence(typed, answer);
  const box = element('div', 'nothing', element('p', '', words));
  const { hotline = '', guide = '' } = answer.elsewhere ?? {};
  if (hotline !== '') {
    const call = element('a', '', hotline);
    call.href = `tel:${hotline}`;
    box.append(element('p', '', '可以打电话问：', call));
  }
  if (guide !== '') {
    box.append(element('p', '', link(siteLink(guide), 'all', '看看是不是这一类：回答几个问题')));
  }
  if (offers.length > 0) box.append(element('p', 'offers', '相近的词：', ...offers));
  if (alone) {
    if (guide === '') box.append(element('p', '', link(siteLink('/guide/'), 'all', '回答几个问题，找到该找谁')));
    box.append(element('p', '', link(siteLink('/a-z/'), 'all', '按拼音找')));
    box.append(element('p', '', link(siteLink('/hotlines/'), 'all', '打电话问：热线号码')));
  }
  return { box, words };
}
