import { fileURLToPath } from 'node:url';
import { featureArrows, foreignDoors, moduleOrder, noCycles, pathsByBorder } from './laws/arrows.mjs';
import { dataOnly, entityMethods, typesStated } from './laws/contract-classes.mjs';
import { coloursByToken, fileNames, numberedTodos, sizes } from './laws/names-and-sizes.mjs';
import { handlersFirst } from './laws/query-handlers.mjs';
import { readSources } from './laws/sources.mjs';
import { unusedExports } from './laws/unused-exports.mjs';

/** THE list of laws the linter cannot say. Each has a broken example in laws/laws.test.mjs that it must catch. */
export const laws = [
  moduleOrder, foreignDoors, featureArrows, noCycles, pathsByBorder, dataOnly, typesStated, entityMethods,
  fileNames, coloursByToken, sizes, numberedTodos, handlersFirst, unusedExports,
];

// Any Node may run it: import.meta.main is not there before 24, and a check that says nothing looks like one that passed.
if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const files = readSources();
  const broken = laws.flatMap((law) => law.check(files).map((found) => ({ ...found, law: law.name })));
  for (const { path, line, says, law } of broken) console.log(`${path}:${line}  ${says}  [${law}]`);
  console.log(broken.length > 0 ? `\n${broken.length} breaches of the laws of the house.` : `${files.length} files keep the ${laws.length} laws of the house.`);
  process.exitCode = broken.length > 0 ? 1 : 0;
}
