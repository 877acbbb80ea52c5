/** Events for a month, a day, a season, at a school, in a village, a community, a company, an office. */

import type { Kind } from '../../library/kind.ts';
import { checkCampaigns } from './check.ts';
import { parted } from './model.ts';
import { campaigns } from './schema.ts';

export const campaign: Kind = {
  name: 'campaign',
  label: '活动',
  sources: [campaigns],
  check: checkCampaigns,
  tally: (library) => {
    const { subjects, places } = parted(library);
    return subjects.size === 0 ? undefined : `活动 ${subjects.size} 个主题、${places.size} 种场合`;
  },
};
