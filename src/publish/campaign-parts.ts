/** What goes into the folder of an event, besides its own papers. Another channel is another function at the end. */

import { readFileSync } from 'node:fs';
import { spotRecording } from '../faces/audio/sound-offer.ts';
import { ledFiles, ledLines } from '../faces/led/led.ts';
import { CARDS_A_SHEET, handlingOf } from '../faces/print/handling.ts';
import { type Sheet, sheets } from '../faces/print/sheets.ts';
import { morningOf } from '../faces/screen/chosen.ts';
import { playlist } from '../faces/screen/playlist.ts';
import { programOf } from '../faces/screen/program.ts';
import { postFiles } from '../faces/wechat/post-files.ts';
import { eventPost } from '../faces/wechat/post-of.ts';
import type { PackedThing } from '../faces/word/campaign-papers.ts';
import type { CampaignModel, PackedModel } from '../kinds/campaign/model.ts';
import { materials } from '../kinds/material/schema.ts';
import { DISTANCE } from '../kinds/playlist/distance.ts';
import type { Library } from '../library/assemble.ts';
import { pressRun } from './press-run.ts';

/** A line of the packing list with what it is. */
export interface EventPart extends Omit<PackedThing, 'files'> {
  files: ReadonlyMap<string, Uint8Array>;
}

export interface CampaignOrder {
  campaign: CampaignModel;
  /** Characters that the office's LED strip shows at once. */
  columns: number;
}

const ROOMS = {
  hands: '4-发给大家',
  walls: '5-挂的贴的',
  lesson: '6-讲课答题',
  aloud: '7-屏和喇叭',
  forms: '8-填的表',
  post: '9-公众号',
} as const;

/** Where each lies and what one is counted as, in the order in which it is packed. */
const PLACES: Record<Sheet['as'], { room: string; unit: string }> = {
  三折页: { room: ROOMS.hands, unit: '份' },
  口袋卡: { room: ROOMS.hands, unit: '张' },
  路线单: { room: ROOMS.hands, unit: '张' },
  手册: { room: ROOMS.hands, unit: '本' },
  海报: { room: ROOMS.walls, unit: '张' },
  条幅: { room: ROOMS.walls, unit: '幅' },
  大牌: { room: ROOMS.walls, unit: '块' },
  讲稿: { room: ROOMS.lesson, unit: '份' },
  试卷: { room: ROOMS.lesson, unit: '份' },
  播音稿: { room: ROOMS.aloud, unit: '份' },
  签到表: { room: ROOMS.forms, unit: '张' },
  反馈单: { room: ROOMS.forms, unit: '张' },
  数字表: { room: ROOMS.forms, unit: '张' },
};
const ORDER = Object.keys(PLACES);

/** The sheets that each line of an event asks for, each once: what the place says of it counts before the subject. */
export function packedSheets(
  library: Library,
  { pack, lessons }: CampaignModel,
): { line: PackedModel; found: Sheet[] }[] {
  const all = sheets(library);
  const taken = new Set<string>();
  return pack.map((line) => {
    const wanted = all.filter(
      ({ material, one, format, as, version }) =>
        material === line.material &&
        version === line.version &&
        (line.only.length === 0 || line.only.includes(one ?? '')) &&
        (line.formats.length === 0 || (format !== undefined && line.formats.includes(format))) &&
        // The lesson that is given, and no other.
        (as !== '讲稿' || lessons.includes(one ?? '')),
    );
    const found = wanted.filter(({ id }) => !taken.has(id));
    for (const { id } of found) taken.add(id);
    return { line, found };
  });
}

/** What is asked for and this edition has nothing for, by title. */
export function lackingTitles(library: Library, campaign: CampaignModel): string[] {
  const all = new Set(sheets(library).map(({ material }) => material));
  const lacking = [...new Set(campaign.pack.map(({ material }) => material))].filter((one) => !all.has(one));
  return library
    .of(materials)
    .flatMap(({ id, data }) => (lacking.includes(id) ? ('title' in data ? data.title : id) : []));
}

/** The answers of a quiz. */
function isKey(sheet: Sheet): boolean {
  return sheet.as === '试卷' && sheet.answers;
}

function countOf(sheet: Sheet, { count, counted }: PackedModel): string {
  const { as } = sheet;
  // Whoever asks the questions has the answers; nobody else.
  if (isKey(sheet)) return `1 ${PLACES[as].unit}`;
  const papers = as === '口袋卡' ? `，${Math.ceil(count / CARDS_A_SHEET)} 张纸` : '';
  return `${count} ${PLACES[as].unit}${papers}${counted === '' ? '' : `（${counted}）`}`;
}

async function paper(library: Library, { campaign }: CampaignOrder): Promise<EventPart[]> {
  const lines = packedSheets(library, campaign)
    .flatMap(({ line, found }) => found.map((sheet) => ({ line, sheet })))
    .sort((a, b) => ORDER.indexOf(a.sheet.as) - ORDER.indexOf(b.sheet.as));
  const parts: EventPart[] = [];
  const wanted = lines.map(({ sheet }) => sheet);
  for await (const { sheet, files, pages } of pressRun(library, wanted, { name: `campaign-${library.edition}` })) {
    const line = lines[parts.length]?.line;
    if (!line) throw new Error(`${sheet.id} was not asked for`);
    const what = `${sheet.as}：${sheet.title}${sheet.version ? `（${sheet.version}）` : ''}`;
    // What is to be printed: whoever changes the words has them from `npm run print`.
    const printed = [...files].filter(([name]) => name.endsWith('.pdf'));
    const { by } = line;
    const use = isKey(sheet) ? '出题的人拿着，收了卷再念' : line.use;
    parts.push({
      room: PLACES[sheet.as].room,
      what,
      count: countOf(sheet, line),
      paper: handlingOf(sheet, pages),
      by,
      use,
      files: new Map(printed),
    });
  }
  return parts;
}

/** What goes over the LED strips of the place, line by line. */
function led(library: Library, { campaign, columns }: CampaignOrder): EventPart[] {
  const { subject, place, led: shown, reviewed } = campaign;
  if (shown.length === 0) return [];
  const { slides } = playlist(library, 'led', {
    title: subject,
    about: subject,
    first: false,
    shuffle: false,
    mix: false,
    distance: DISTANCE,
    show: [
      { way: 'title', title: { title: subject } },
      { way: 'pick', pick: shown, strips: [] },
    ],
    hours: [],
    dim: [],
    reviewed,
  });
  const lines = ledLines(programOf(slides, morningOf(library.day), false), columns);
  return [
    {
      room: ROOMS.aloud,
      what: `电子屏文字：${subject}，${place}`,
      count: `${lines.length} 行`,
      paper: `一行不超过 ${columns} 个字`,
      by: '拷给管屏的人',
      use: '显示乱码，换 gb18030 那一份',
      files: new Map(ledFiles(`电子屏-${subject}-${place}`, lines)),
    },
  ];
}

/** What the office's 公众号 tells of it. */
async function post(library: Library, { campaign }: CampaignOrder): Promise<EventPart[]> {
  const planned = eventPost(library, campaign);
  return [
    {
      room: ROOMS.post,
      what: `公众号推文：${planned.post.title}`,
      count: '1 篇',
      paper: '照“说明.txt”粘贴',
      by: '发公众号的人',
      use: '办完了，填上空，审过再发',
      files: await postFiles(library, [planned]),
    },
  ];
}

/** What `npm run audio` has recorded of the scripts that are packed, as long as it says the same. */
function recordings(library: Library, { campaign }: CampaignOrder): EventPart[] {
  return campaign.pack.flatMap(({ material, use }): EventPart[] => {
    const found = spotRecording(library, material);
    if (!found) return [];
    const { name, seconds, mark, file } = found;
    return [
      {
        room: ROOMS.aloud,
        what: `录音：${name.replace(/-[^-]*$/, '')}（${mark}）`,
        count: '1 个',
        paper: `MP3，${Math.round(seconds)} 秒`,
        by: '拷到 U 盘',
        use,
        files: new Map([[name, readFileSync(file)]]),
      },
    ];
  });
}

/** A channel each. */
const PARTS = [paper, led, recordings, post] as const;

/** Everything, room by room. */
export async function campaignParts(library: Library, order: CampaignOrder): Promise<EventPart[]> {
  const parts: EventPart[] = [];
  for (const part of PARTS) parts.push(...(await part(library, order)));
  return parts.sort((a, b) => a.room.localeCompare(b.room));
}
