/**
 * `npm run campaign -- --subject 条例宣传月 --place 村`: one folder with all that an office takes to an event, and on top
 * of it what to pack, what to do when, and what to tell the press.
 */

import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { checkContent } from '../checks/content.ts';
import { printerOf } from '../faces/print/sheets.ts';
import { eventPlan, type PackedThing, packingList, pressText } from '../faces/word/campaign-papers.ts';
import { campaignModel } from '../kinds/campaign/model.ts';
import { ContentError } from '../law/problem.ts';
import type { Library } from '../library/assemble.ts';
import { library } from '../library.ts';
import { runCommand, wholeNumber } from '../machine/command.ts';
import { needFolder } from '../machine/folder.ts';
import { placeFiles } from '../machine/placed-files.ts';
import { type CampaignOrder, campaignParts, lackingTitles } from './campaign-parts.ts';

/** The papers that lie on top, in the order in which they are read. */
const LIST = '1-装箱单.docx';
const PLAN = '2-活动安排.docx';
const PRESS = '3-新闻稿.docx';

const ON_TOP: readonly PackedThing[] = [
  [LIST, '装箱单', '先看这一份，照着印、照着装'],
  [PLAN, '活动安排', '两周以前到活动以后，一件一件打勾'],
  [PRESS, '新闻稿', '活动办完，填上空再发'],
].map(([file = '', what = '', use = '']) => ({
  room: '',
  what,
  count: '1 份',
  paper: 'A4，能改',
  by: '自己打印',
  use,
  files: [file],
}));

/** What the edition lacks, so that nobody looks for it in the folder. */
function notesOf(known: Library, { campaign }: CampaignOrder): string[] {
  const lacking = lackingTitles(known, campaign);
  const file = `content/editions/${known.edition}/edition.yaml`;
  return [
    ...(printerOf(known) === undefined
      ? [`这一版没有写单位（${file} 里的 office），稿子里留着〔单位〕，请自己填。`]
      : []),
    ...(known.site.preview ? [`这一版没有写网址（${file} 里的 address），纸上就没有二维码。`] : []),
    ...(lacking.length > 0 ? [`这一版没有内容可印，没有放进来的：${lacking.join('、')}。`] : []),
  ];
}

/** Every file of the folder, by its path in it. */
async function campaignFiles(known: Library, order: CampaignOrder, notes: string[]): Promise<Map<string, Uint8Array>> {
  const parts = await campaignParts(known, order);
  const about = { campaign: order.campaign, who: printerOf(known) };
  const things = [...ON_TOP, ...parts.map((part) => ({ ...part, files: [...part.files.keys()] }))];
  return new Map([
    [LIST, await packingList(about, things, notes)],
    [PLAN, await eventPlan(about)],
    [PRESS, await pressText(about)],
    ...parts.flatMap(({ room, files }) =>
      [...files].map(([name, content]): [string, Uint8Array] => [join(room, name), content]),
    ),
  ]);
}

if (import.meta.main) {
  await runCommand(
    '--subject、--place、--people、--columns、--out，比如：npm run campaign -- --subject 条例宣传月 --place 村 --people 80',
    async () => {
      const { values } = parseArgs({
        options: {
          subject: { type: 'string' },
          place: { type: 'string' },
          people: { type: 'string' },
          columns: { type: 'string', default: '60' },
          out: { type: 'string' },
        },
      });
      const columns = wholeNumber('columns', values.columns, 8, 200);
      const people = values.people === undefined ? undefined : wholeNumber('people', values.people, 1, 100_000);
      const known = library();
      const campaign = campaignModel(known, { subject: values.subject, place: values.place, people });
      const out = values.out ?? join('out/campaign', known.edition, `${campaign.subject}-${campaign.place}`);
      needFolder(out, '活动材料');
      const problems = checkContent(known);
      if (problems.length > 0) throw new ContentError(problems);
      const order = { campaign, columns };
      const notes = notesOf(known, order);
      const files = await campaignFiles(known, order, notes);
      placeFiles(files, out, { name: `campaign-${known.edition}`, made: '活动材料' });
      console.log(
        `“${campaign.subject}”进${campaign.place}的材料在 ${out}/，一共 ${files.size} 个文件，先看 ${LIST}。`,
      );
      for (const note of notes) console.log(`提示：${note}`);
    },
  );
}
