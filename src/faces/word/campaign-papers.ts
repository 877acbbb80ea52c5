/** The papers of an event that an office changes and ticks off: what to pack, what to do when, what to tell the press. */

import type { CampaignModel, DeedModel } from '../../kinds/campaign/model.ts';
import { lawDay } from '../../kinds/material/book-text.ts';
import { type WorkBlock, type WorkPaper, workPaper } from './work-paper.ts';

/** A line of the packing list. */
export interface PackedThing {
  /** The folder that it lies in; nothing for what lies before all folders. */
  room: string;
  what: string;
  /** 100 份（每人 1.2 份） */
  count: string;
  paper: string;
  by: string;
  use: string;
  /** Names, without the folder. */
  files: readonly string[];
}

interface Known {
  campaign: CampaignModel;
  /** Whose event it is; nothing where nobody has said so. */
  who: string | undefined;
}

const head = ({ subject, place }: CampaignModel) => `${subject}，进${place}`;

const boxes = (deeds: readonly DeedModel[]): WorkBlock[] =>
  deeds.map(({ say, basis }) => ({ is: 'box', text: say, basis }));

const deedText = ({ say, basis }: DeedModel) => (basis === '' ? say : `${say}（${basis}）`);

/** The first file: what there is, how much of it, how it is printed, for whom. */
export function packingList(
  { campaign, who }: Known,
  things: readonly PackedThing[],
  notes: readonly string[],
): Promise<Uint8Array> {
  const rooms = [...Map.groupBy(things, ({ room }) => room)];
  const paper: WorkPaper = {
    title: '装箱单',
    lead: `${head(campaign)}。按 ${campaign.sizes.join('、')}算；不一样的，自己改数。${lawDay(campaign.reviewed)}`,
    wide: true,
    who,
    made: campaign.reviewed,
    blocks: [
      ...notes.map((text): WorkBlock => ({ is: 'text', text })),
      ...rooms.flatMap(([room, list]): WorkBlock[] => [
        { is: 'heading', text: room === '' ? '先看这几份' : room },
        {
          is: 'table',
          head: ['□', '东西', '带多少', '纸，怎么印', '谁印', '放哪里，给谁', '文件'],
          shares: [1, 4.5, 4.5, 5.5, 2.4, 5.5, 9],
          rows: list.map(({ what, count, paper: on, by, use, files }) => [
            '□',
            what,
            count,
            on,
            by,
            use,
            files.join('\n'),
          ]),
        },
      ]),
    ],
  };
  return workPaper(paper);
}

/** From two weeks before to the figures afterwards. */
export function eventPlan({ campaign, who }: Known): Promise<Uint8Array> {
  const { when, about, audience, before, day, after, careful } = campaign;
  const stages = (list: CampaignModel['before']): WorkBlock[] =>
    list.flatMap(({ when: time, do: deeds }): WorkBlock[] => [{ is: 'heading', text: time }, ...boxes(deeds)]);
  return workPaper({
    title: '活动安排',
    lead: head(campaign),
    who,
    made: campaign.reviewed,
    blocks: [
      { is: 'text', text: '日期：〔日期〕　地点：〔地点〕　带队：〔姓名〕　当地联系人：〔姓名、电话〕' },
      { is: 'text', text: `来听的：${audience}，按 ${campaign.sizes.join('、')}准备。` },
      { is: 'text', text: deedText(when) },
      { is: 'text', text: deedText(about) },
      ...(careful.length > 0 ? [{ is: 'heading', text: '特别当心' } as const, ...boxes(careful)] : []),
      ...stages(before),
      { is: 'heading', text: '当天' },
      {
        is: 'table',
        head: ['几点', '做什么', '怎么做', '谁'],
        shares: [1.3, 2.4, 7.5, 1.6],
        rows: day.map(({ at, what, do: deeds }) => [at, what, deeds.map(deedText).join('\n'), '〔姓名〕']),
      },
      ...stages(after),
    ],
  });
}

/** With blanks for what only the office knows: nothing in it has been counted before it was held. */
export function pressText({ campaign, who }: Known): Promise<Uint8Array> {
  const { title, paragraphs } = campaign.press;
  const blanks = [...new Set([title, ...paragraphs].flatMap((text) => text.match(/〔[^〕]*〕/gu) ?? []))];
  return workPaper({
    title,
    lead: `${who ?? '〔单位〕'}　〔日期〕`,
    who,
    made: campaign.reviewed,
    blocks: [
      ...paragraphs.map((text): WorkBlock => ({ is: 'story', text })),
      { is: 'heading', text: '发出去以前' },
      ...boxes([
        { say: `黄底的填上真实的：${blanks.join('')}。没有的，整句删掉，不估、不编。`, basis: '' },
        { say: '照片里认得出脸的，本人同意才用；孩子的，要监护人同意。', basis: '' },
        { say: `${lawDay(campaign.reviewed)}；把提到的条文再核对一遍，然后删掉“发出去以前”这一段。`, basis: '' },
      ]),
    ],
  });
}
