/** Everything in the folder of the current version, by the names there. */

import type { Library } from '../../library/assemble.ts';
import { DATA_FOLDER, DATASETS, datasetFile, datasetSchema, filePath, schemaPath } from './datasets.ts';
import { OPEN_API_PATH, openApi } from './open-api.ts';

export function dataFiles(library: Library): Map<string, () => string> {
  const name = (path: string) => path.slice(DATA_FOLDER.length);
  return new Map([
    ...DATASETS.flatMap((dataset): [string, () => string][] => [
      [name(filePath(dataset)), () => datasetFile(library, dataset)],
      [name(schemaPath(dataset)), () => datasetSchema(library, dataset)],
    ]),
    [name(OPEN_API_PATH), () => openApi(library)],
  ]);
}
