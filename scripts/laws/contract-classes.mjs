import { lineAt } from './sources.mjs';

const CLASS_DECORATORS = new Set(['ObjectType', 'InputType', 'InterfaceType', 'ArgsType']);
const TYPED_DECORATORS = new Set(['Field', 'FieldResolver', 'Query', 'Mutation', 'Subscription', 'Arg']);

const classesIn = (file) =>
  file.body.map((node) => (node.type === 'ExportNamedDeclaration' ? node.declaration : node)).filter((node) => node?.type === 'ClassDeclaration');

const callOf = (decorator) => (decorator.expression.type === 'CallExpression' ? decorator.expression : undefined);
const nameOf = (decorator) => callOf(decorator)?.callee.name ?? decorator.expression.name;

/** GraphQL classes hold data fields only: what they compute would run on a copy that has lost its ties. */
export const dataOnly = {
  name: 'contract classes hold data only',
  check: (files) =>
    files.flatMap((file) =>
      classesIn(file)
        .filter((node) => node.decorators.some((decorator) => CLASS_DECORATORS.has(nameOf(decorator))))
        .flatMap((node) => node.body.body.filter((member) => member.type !== 'PropertyDefinition'))
        .map((member) => ({
          path: file.path,
          line: lineAt(file.text, member.start),
          says: `a GraphQL class has data fields only; what is computed is a field resolver (${member.key?.name ?? 'static block'})`,
        })),
    ),
};

/** Every field, argument, query and mutation says its type: tests and build guess differently otherwise. */
export const typesStated = {
  name: 'contract types are stated',
  check: (files) =>
    files.flatMap((file) => {
      const found = [];
      for (const decorator of classesIn(file).flatMap((node) => node.body.body).flatMap(decoratorsOf)) {
        const name = nameOf(decorator);
        if (!TYPED_DECORATORS.has(name)) continue;
        const given = (callOf(decorator)?.arguments ?? []).slice(0, 2);
        const isStated = given[name === 'Arg' ? 1 : 0]?.type === 'ArrowFunctionExpression';
        if (!isStated) found.push({ path: file.path, line: lineAt(file.text, decorator.start), says: `@${name} does not state its type: write () => …` });
      }
      return found;
    }),
};

function decoratorsOf(member) {
  const parameters = member.value?.params ?? [];
  return [...(member.decorators ?? []), ...parameters.flatMap((parameter) => parameter.decorators ?? parameter.parameter?.decorators ?? [])];
}

/** Entities add methods in the class body, not fields: a class field would overwrite the mapper's. */
export const entityMethods = {
  name: 'entities add methods only',
  check: (files) =>
    files
      .filter(({ path }) => path.endsWith('.entity.ts'))
      .flatMap((file) =>
        classesIn(file)
          .flatMap((node) => node.body.body.filter((member) => member.type === 'PropertyDefinition' && !member.static && !member.declare))
          .map((member) => ({
            path: file.path,
            line: lineAt(file.text, member.start),
            says: `a class field would overwrite the mapped property (${member.key?.name}): put it into defineEntity`,
          })),
      ),
};
