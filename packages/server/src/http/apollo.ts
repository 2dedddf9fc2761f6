import { ApolloServer, type ApolloServerPlugin } from '@apollo/server';
import { ApolloServerPluginCacheControlDisabled, ApolloServerPluginLandingPageDisabled } from '@apollo/server/plugin/disabled';
import type { GraphQLSchema } from 'graphql';
import type { Logger } from 'pino';
import { makeFormatError } from './format-error.ts';
import { costLimit, httpRules, MOST_SELECTIONS, MOST_TOKENS } from './limits.ts';
import type { Scope } from './scope.ts';

/** "Try again" is also said by the status, whoever asks: proxies and clients look there first. */
const unavailableStatus: ApolloServerPlugin<Scope> = {
  async requestDidStart() {
    return {
      async willSendResponse({ response: { body, http } }) {
        if (body.kind === 'single' && body.singleResult.errors?.some(({ extensions }) => extensions?.code === 'UNAVAILABLE')) http.status = 503;
      },
    };
  },
};

/** The Apollo server with the limits of the first day. Introspection is on: outside developers read the contract. */
export async function makeApollo(schema: GraphQLSchema, log: Logger, plugins: ApolloServerPlugin[]): Promise<ApolloServer<Scope>> {
  const apollo = new ApolloServer<Scope>({
    schema,
    introspection: true,
    includeStacktraceInErrorResponses: false,
    stopOnTerminationSignals: false,
    allowBatchedHttpRequests: false,
    csrfPrevention: true,
    parseOptions: { maxTokens: MOST_TOKENS },
    maxRecursiveSelections: MOST_SELECTIONS,
    validationRules: httpRules,
    formatError: makeFormatError(log),
    logger: { debug() {}, info() {}, warn: (m) => log.warn(m), error: (m) => log.error(m) },
    plugins: [ApolloServerPluginCacheControlDisabled(), ApolloServerPluginLandingPageDisabled(), costLimit, unavailableStatus, ...plugins],
  });
  await apollo.start();
  return apollo;
}
