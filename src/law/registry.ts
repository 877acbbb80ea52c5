/**
 * The laws that may be cited, and the one judge of whether a citation stands on a given day.
 * Refusals are sentences for an editor: what is wrong and what to write instead.
 */

import { anchorOf, articleKey, articleOnly, formatArticle, type Provision, SELF_NAMES } from './citation.ts';
import type { Counting } from './counting.ts';
import { distance } from './edit-distance.ts';
import { type IsoDay, type Lifetime, statusOn } from './status.ts';

export interface CitedArticle {
  gist: string;
  /** Items in each paragraph: `[4, 0]` is two paragraphs, the first with four items. */
  shape: number[];
  /** Its period runs from what one knows, not from what one ought to know. */
  knownOnly?: true | undefined;
}

/** One row of a renumbering table. */
export interface Move {
  from: Provision;
  to: Provision;
  subject: string;
  /** What people call it. */
  said?: readonly string[] | undefined;
  /** What followed then and now, where that changed. */
  was?: string | undefined;
  now?: string | undefined;
}

/** A text that the present one replaced, and where its articles went. */
export interface FormerText {
  /** As an editor would name it: 2012年修正的《治安管理处罚法》. */
  label: string;
  /** Its title, when it differs from the present law's. */
  title?: string | undefined;
  until?: IsoDay | undefined;
  moved: Move[];
}

/** Articles that say something else since a day. */
export interface ArticleChange {
  on: IsoDay;
  /** By their keys of today. */
  articles: readonly string[];
}

/** A text that is made public and not yet in force. */
export interface ComingText {
  effective: IsoDay;
  /** Keys of its articles that may be cited from that day. */
  cited: ReadonlySet<string>;
  moved: readonly Move[];
}

export interface Law extends Lifetime {
  id: string;
  title: string;
  short: string[];
  /** Wrong names that old papers have for it; nothing of ours may use them. */
  slips?: readonly string[] | undefined;
  adopted?: IsoDay | undefined;
  /** The day of its latest revision. */
  revised?: IsoDay | undefined;
  /** Number of its last article. */
  articles: number;
  /** Articles such as 291-1, which the count does not cover. */
  inserted: string[];
  /** By article key; only these may be cited. */
  cited: Map<string, CitedArticle>;
  former: FormerText[];
  counting?: Counting | undefined;
  /** The day on which somebody last held its entry against the law. */
  checked: IsoDay;
  changes?: readonly ArticleChange[] | undefined;
  coming?: ComingText | undefined;
}

export interface Target {
  law: Law;
  /** With the paragraph filled in when only an item was written. */
  provision?: Provision;
  gist?: string;
  /** Address below the site's base. */
  path: string;
}

export interface Refusal {
  problem: string;
  remedy: string;
}

export type Resolution = { target: Target } | { refusal: Refusal };

export class Registry {
  readonly laws: readonly Law[];
  /** Every title and short title, for the grammar. */
  readonly names: readonly string[];
  readonly #byName = new Map<string, Law>();
  readonly #byFormerTitle = new Map<string, { law: Law; former: FormerText }>();
  readonly #self: Law | undefined;

  /** @param selfId the law that 本条例 means */
  constructor(laws: readonly Law[], selfId: string) {
    this.laws = laws;
    for (const law of laws) {
      for (const name of [law.title, ...law.short]) this.#byName.set(name, law);
      for (const former of law.former) {
        if (former.title !== undefined) this.#byFormerTitle.set(former.title, { law, former });
      }
    }
    this.names = [...this.#byName.keys(), ...this.#byFormerTitle.keys()];
    this.#self = laws.find(({ id }) => id === selfId);
  }

  find(name: string): Law | undefined {
    return SELF_NAMES.includes(name) ? this.#self : this.#byName.get(name);
  }

  /**
   * The replaced text that a title names, with the law in its place.
   * @param year that the text is called by, of several: 2012 年的《治安管理处罚法》; the last one by default
   */
  findFormer(name: string, year?: string): { law: Law; former: FormerText } | undefined {
    const byTitle = this.#byFormerTitle.get(name);
    if (byTitle) return byTitle;
    const law = this.find(name);
    const former = law?.former.find(({ label }) => year !== undefined && label.includes(year)) ?? law?.former[0];
    return law && former ? { law, former } : undefined;
  }

  /** The title that an unknown name is most like, if any is like it. */
  nearestTitle(name: string): string | undefined {
    const ranked = [...this.#byName]
      .map(([known, law]) => ({ law, cost: distance(name, known) / Math.max(known.length, name.length) }))
      .sort((a, b) => a.cost - b.cost);
    return ranked[0] && ranked[0].cost <= 0.5 ? ranked[0].law.title : undefined;
  }

  /**
   * @param name the law as written, without 《》
   * @param provision absent when a law is named as a whole
   * @param day the day on which the citation must stand
   */
  resolve(name: string, provision: Provision | undefined, day: IsoDay): Resolution {
    const law = this.find(name);
    if (!law) return { refusal: this.#unknown(name) };
    const status = statusOn(law, day);
    if (status !== '现行有效') {
      return {
        refusal: {
          problem: `《${law.title}》在 ${day} 的状态是“${status}”，不能作为依据`,
          remedy:
            status === '尚未施行'
              ? `它从 ${law.effective} 起施行，到那天再引用`
              : '请改引现行的法律；如果是在讲旧法，请在这一段上面写一行 <History>，下面写一行 </History>',
        },
      };
    }
    if (!provision) return { target: { law, path: law === this.#self ? '/regulations/' : `/laws/${law.id}/` } };
    return this.#resolveIn(law, provision);
  }

  #unknown(name: string): Refusal {
    const former = this.#byFormerTitle.get(name);
    if (former) {
      return {
        problem: `《${name}》是旧法（${former.former.label}），现在适用《${former.law.title}》`,
        remedy: '请改引现行条文；如果是在讲旧法，请在这一段上面写一行 <History>，下面写一行 </History>',
      };
    }
    const nearest = this.nearestTitle(name);
    return {
      problem: `《${name}》没有登记`,
      remedy: nearest
        ? `是不是《${nearest}》？如果不是，请先在 content/laws/ 里加一个文件登记这部法`
        : '请核对名称，或者先在 content/laws/ 里加一个文件登记这部法',
    };
  }

  #resolveIn(law: Law, provision: Provision): Resolution {
    // Asked only where a citation does not stand: nearly all of them do.
    const moved = () =>
      comingHint(law, provision) ?? this.#movedHint(law, provision) ?? this.#interpretationHint(law, provision);
    const key = articleKey(provision);
    const exists = provision.suffix === undefined ? provision.article <= law.articles : law.inserted.includes(key);
    if (!exists) {
      return {
        refusal: {
          problem: `《${law.title}》没有${formatArticle(provision)}`,
          remedy: moved() ?? `它一共 ${law.articles} 条，请核对条号`,
        },
      };
    }
    const cited = law.cited.get(key);
    if (!cited) {
      return {
        refusal: {
          problem: `《${law.title}》${formatArticle(provision)}还没有写提要`,
          remedy:
            moved() ??
            `请读过这一条以后，在 content/laws/${law.id}.yaml 的 cited 里加一行："${key}": { gist: ……, shape: [0] }。` +
              'gist 写提要；shape 写每一款有几项，[0] 是只有一款、没有分项',
        },
      };
    }
    return this.#resolveWithin(law, provision, cited, moved);
  }

  /** Whoever read an interpretation and wrote down the name of the law. */
  #interpretationHint(law: Law, provision: Provision): string | undefined {
    const key = articleKey(provision);
    const names = [law.title, ...law.short];
    const meant = this.laws.find(
      ({ cited, articles, short }) =>
        (cited.has(key) || (provision.article > law.articles && provision.article <= articles)) &&
        short.some((one) => names.some((name) => one.startsWith(`${name}解释`))),
    );
    const gist = meant?.cited.get(key)?.gist;
    return (
      meant &&
      `是不是《${meant.short[0]}》${formatArticle(provision)}${gist ? `（${gist}）` : ''}？是的话，请写上“解释”两个字`
    );
  }

  #resolveWithin(law: Law, provision: Provision, cited: CitedArticle, moved: () => string | undefined): Resolution {
    const { shape } = cited;
    const article = formatArticle(provision);
    let { paragraph } = provision;
    if (paragraph !== undefined && paragraph > shape.length) {
      return {
        refusal: {
          problem: `《${law.title}》${article}只有 ${shape.length} 款，没有第 ${paragraph} 款`,
          remedy: moved() ?? '请核对款数',
        },
      };
    }
    if (provision.item !== undefined) {
      const withItems = shape.flatMap((items, index) => (items > 0 ? [index + 1] : []));
      if (paragraph === undefined && withItems.length > 1) {
        return {
          refusal: {
            problem: `《${law.title}》${article}不止一款有项，单写第 ${provision.item} 项分不清`,
            remedy: `请写明是第几款（第 ${withItems.join('、')} 款有项）`,
          },
        };
      }
      paragraph ??= withItems[0] ?? 1;
      const items = shape[paragraph - 1] ?? 0;
      if (provision.item > items) {
        const place = shape.length > 1 ? `${article}第 ${paragraph} 款` : article;
        return {
          refusal: {
            problem: `《${law.title}》${place}${items === 0 ? '没有分项' : `只有 ${items} 项，没有第 ${provision.item} 项`}`,
            remedy:
              moved() ??
              (paragraph === 1 && provision.item <= shape.length
                ? '是不是想写“款”？一条里的自然段叫款，带（一）（二）编号的才叫项'
                : '请核对项数'),
          },
        };
      }
    }
    const full: Provision = { ...provision, ...(paragraph === undefined ? {} : { paragraph }) };
    return { target: { law, provision: full, gist: cited.gist, path: this.#pathOf(law, full) } };
  }

  #pathOf(law: Law, provision: Provision): string {
    if (law !== this.#self) return `/laws/${law.id}/#${anchorOf(articleOnly(provision))}`;
    const page = `/regulations/${provision.article}/`;
    return provision.paragraph === undefined ? page : `${page}#${anchorOf(provision)}`;
  }

  /** "第二十三条是旧法的条号", when an old article of that number has moved. */
  #movedHint(law: Law, provision: Provision): string | undefined {
    for (const former of law.former) {
      const move = former.title === undefined ? findMove(former, provision) : undefined;
      if (!move) continue;
      return (
        `${formatArticle(provision)}可能是旧法（${former.label}）的条号，现在是${formatArticle(move.to)}（${move.subject}）。` +
        `请改成“${formatArticle(move.to)}”；如果是在讲旧法，请在这一段上面写一行 <History>，下面写一行 </History>`
      );
    }
    return undefined;
  }
}

/** Whoever read the next text before its day. */
function comingHint({ coming }: Law, provision: Provision): string | undefined {
  if (!coming?.cited.has(articleKey(provision))) return undefined;
  return `新文本有这一条，可是 ${coming.effective} 才施行。今天还照现行文本的条号写，到那天再改`;
}

/** Where a provision of a replaced text went: the row for exactly that 款 and 项 if there is one. */
export function findMove({ moved }: FormerText, { article, suffix, paragraph, item }: Provision): Move | undefined {
  const rows = moved.filter(({ from }) => from.article === article && from.suffix === suffix);
  return rows.find(({ from }) => from.paragraph === paragraph && from.item === item) ?? rows[0];
}
