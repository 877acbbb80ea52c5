/** Which law a leaflet means: by its title, a slip of it, what the leaflet itself calls it, or the one last named. */

import type { Match } from '../law/grammar.ts';
import type { FormerText, Law, Registry } from '../law/registry.ts';

const SHORT_FORM =
  /《((?:[^《》]|《[^《》]*》)+)》(?:[（(][^（）()]{0,20}[）)])?[，,]?[（(](?:以下|下文)?(?:简称|称)[：:为]?[“"《「]*([^）)”"》」]{1,12})/g;
/** Words that name no law by themselves. */
const GENERIC = /(?:法典|法|条例|办法|规定|解释|细则|规则)$/;
const PLACE_BEFORE = /[省市县区州盟旗]$/;

export interface Named {
  /** As it was written. */
  name: string;
  law?: Law | undefined;
  former?: { law: Law; former: FormerText } | undefined;
  /** The name is not the law's own. */
  slip?: true;
}

export class Naming {
  readonly #registry: Registry;
  readonly #slips = new Map<string, Law>();
  readonly #own = new Map<string, string>();
  readonly #seen: Law[] = [];
  /** Every law that the text names in 《》. */
  readonly #named = new Set<Law>();

  constructor(registry: Registry, text: string) {
    this.#registry = registry;
    for (const law of registry.laws) for (const slip of law.slips ?? []) this.#slips.set(slip, law);
    for (const [, title = '', own = ''] of text.matchAll(SHORT_FORM)) this.#own.set(own, title);
    for (const [, title = ''] of text.matchAll(/《([^《》]+)》/g)) {
      const law = registry.find(title);
      if (law) this.#named.add(law);
    }
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
    const last = this.#seen[this.#seen.length - 1];
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
