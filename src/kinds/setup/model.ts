/** All that the page for workers says; where it says {address}, the screen's own stands. */

import type { Library } from '../../library/assemble.ts';
import { filled } from '../../library/fill.ts';
import { PICTURES, type SetupBlock, setup } from './schema.ts';

/** What stands for {address} and the like. */
export const FILLINGS = ['address'] as const;

export interface SetupModel {
  /** Said where the site has no address of https, without which no screen plays from its shelf; else absent. */
  insecure?: string | undefined;
  steps: { picture: keyof typeof PICTURES; height: number; title: string; alt: string; body: SetupBlock[] }[];
  /** Notices that one only has to touch. */
  notices: { title: string; text: string }[];
  sections: { id: string; title: string; body: SetupBlock[] }[];
}

export function setupModel({ of, site }: Library): SetupModel {
  const { insecure, steps, notices, sections } = of(setup).data;
  const address = site.absolute('/screen/');
  const fill = (block: SetupBlock): SetupBlock => {
    if (block.is === 'text') return { ...block, text: filled(block.text, { address }) };
    if (block.is === 'command') return { ...block, command: filled(block.command, { address }) };
    return block;
  };
  return {
    insecure: site.preview || !address.startsWith('https:') ? insecure : undefined,
    steps: steps.map((step) => ({ ...step, height: PICTURES[step.picture], body: step.body.map(fill) })),
    notices,
    sections: sections.map((section) => ({ ...section, body: section.body.map(fill) })),
  };
}
