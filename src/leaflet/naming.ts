/** Which law a leaflet means: by its title, a slip of it, what the leaflet itself calls it, or the one last named. */

import type { Match } from '../law/grammar.ts';
import type { FormerText, Law, Registry } from '../law/registry.ts';
import { literal } from '../text/pattern.ts';

const SHORT_FORM =
  /《((?:[^《》]|《[^《》]*》)+)》(?:[（(][^（）()]{0,20}[）)])?[，,]?[（(](?:以下|下文)?(?:简称|称)[：:为]?[“"《「]*([^）)”"》」]{1,12})/g;
/** Words that name no law by themselves. */
const GENERIC = /(?:法典|法|条例|办法|规定|解释|细则|规则)$/;
const PLACE_BEFORE = /[省市县区州盟旗]$/;
/** A title without 《》 is a mention from this length on: 刑法 and 教育法 are the ends of other names. */
const TELLING = 5;
/** 以上条文均为《…》, 注：条号指《…》: a table that names its law at its foot. */
const AT_FOOT =
  /(?:以上|上述|上列|前述|所列|表中|表内|本表|文中|本文)[^。；\n《]{0,10}(?:条文|条款|条号|条数|依据|引用)[^。；\n《]{0,8}《([^《》]+)》|(?:条文|条款|条号)(?:均|都|全|皆)?(?:为|是|指|出自|见|引自|来自)《([^《》]+)》/;
/** 国务院信访条例, 信访条例里写得清楚: an old law that is named without 《》 and without an article. */
const CALLED_UPON = /(?:国务院|依据|根据|依照|按照|按|违反|遵守|执行|贯彻)(?:的|了)?$/;
const SPEAKS = /^(?:的?(?:有关|相关)?(?:规定|要求)|里|中|明确|写|说|要求|第)/;

export interface Named {
  /** As it was written. */
  name: string;
  law?: Law | undefined;
  former?: { law: Law; former: FormerText } | undefined;
  /** The name is not the law's own. */
  slip?: true;
}

/** A pattern for any of some words, the longest first. */
function oneOf(words: readonly string[]): RegExp {
  const sorted = [...words].sort((a, b) => b.length - a.length);
  return new RegExp(sorted.map(literal).join('|') || '$.', 'g');
}

export class Naming {
  readonly #registry: Registry;
  readonly #slips = new Map<string, Law>();
  readonly #own = new Map<string, string>();
  readonly #seen: Law[] = [];
  /** Every law that the text names in 《》. */
  readonly #named = new Set<Law>();
  /** Titles that stand in the text without 《》, and how many of them lie before the place that is read. */
  readonly #mentions: { at: number; law: Law }[] = [];
  #passed = 0;
  readonly #atFoot: Law | undefined;

  constructor(registry: Registry, text: string) {
    this.#registry = registry;
    for (const law of registry.laws) for (const slip of law.slips ?? []) this.#slips.set(slip, law);
    for (const [, title = '', own = ''] of text.matchAll(SHORT_FORM)) this.#own.set(own, title);
    for (const [, title = ''] of text.matchAll(/《([^《》]+)》/g)) {
      const law = registry.find(title);
      if (law) this.#named.add(law);
    }
    const telling = new Map(registry.laws.flatMap((law) => (law.title.length < TELLING ? [] : [[law.title, law]])));
    for (const { 0: title, index: at } of text.matchAll(oneOf([...telling.keys()]))) {
      const law = telling.get(title);
      if (law && !/《(?:中华人民共和国)?$|[省市县区州盟旗]$/.test(text.slice(Math.max(at - 8, 0), at)))
        this.#mentions.push({ at, law });
    }
    const [, above, meant] = AT_FOOT.exec(text) ?? [];
    this.#atFoot = registry.find(above ?? meant ?? '');
  }

  /** Titles of old laws that somebody goes by, without 《》 and without an article. */
  mentionsOfOld(text: string): Match[] {
    const titles = this.#registry.laws.flatMap(({ former }) => former.flatMap(({ title }) => title ?? []));
    return [...text.matchAll(oneOf(titles))].flatMap(({ 0: law, index: start }) => {
      const end = start + law.length;
      const lead = text.slice(Math.max(start - 12, 0), start);
      if (/[《\p{L}]$/u.test(lead) && !CALLED_UPON.test(lead)) return [];
      if (!CALLED_UPON.test(lead) && !SPEAKS.test(text.slice(end, end + 6))) return [];
      return [{ law, spans: [], start, end, name: { start, end }, parts: [] }];
    });
  }

  /** Every name that counts without 《》. */
  get names(): string[] {
    return [...this.#registry.names, ...this.#slips.keys(), ...this.#own.keys()];
  }

  #find(name: string): Named {
    const title = this.#own.get(name) ?? name;
    const exact = title.startsWith('本') ? undefined : this.#registry.find(title);
    if (exact) return { name, law: exact };
    const slip = this.#slips.get(title);
    if (slip) return { name, law: slip, slip: true };
    const former = this.#registry.findFormer(title);
    return former && former.former.title === title ? { name, former } : { name };
  }

  /** The law last named whose title ends so: 条例, 本法; before any was, the only one that the text names. */
  #last(ending: string): Law | undefined {
    const endsSo = ({ title }: Law) => title.endsWith(ending);
    const seen = this.#seen.filter(endsSo);
    if (seen.length > 0) return seen[seen.length - 1];
    const named = [...this.#named].filter(endsSo);
    return named.length === 1 ? named[0] : undefined;
  }

  /**
   * @returns undefined where no law is named at all: 第二十条
   */
  of(text: string, { law: written, start }: Match): Named | undefined {
    for (let next = this.#mentions[this.#passed]; next && next.at < start; next = this.#mentions[this.#passed]) {
      this.#seen.push(next.law);
      this.#passed += 1;
    }
    const last = this.#seen[this.#seen.length - 1] ?? this.#atFoot;
    if (written === undefined) return last && { name: last.title, law: last };
    const ending = written === '' ? (GENERIC.exec(text.slice(Math.max(start - 4, 0), start))?.[0] ?? '') : written;
    if (PLACE_BEFORE.test(text.slice(Math.max(start - 1, 0), start)) && written !== '' && text[start] !== '《') {
      return {
        name: `${text.slice(Math.max(start - 4, 0), start).match(/[\u4e00-\u9fff]{0,4}$/)?.[0] ?? ''}${written}`,
      };
    }
    const found = this.#find(written);
    if (found.law) this.#seen.push(found.law);
    if (found.law || found.former) return found;
    const short = ending.replace(/^本/, '');
    const meant = short !== '' && short.length <= 4 && GENERIC.test(short) ? this.#last(short) : undefined;
    if (meant) return { name: meant.title, law: meant };
    if (written.startsWith('本')) {
      const self = this.#registry.find(written);
      if (self) this.#seen.push(self);
      return self && { name: self.title, law: self };
    }
    return written === '' ? undefined : found;
  }
}
