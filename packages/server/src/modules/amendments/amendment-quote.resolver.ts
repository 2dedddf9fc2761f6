import { Ctx, FieldResolver, Int, Resolver, Root } from 'type-graphql';
import type { Scope } from '#http/scope';
import { cancellationFactsOf } from '#modules/cancellations/cancellation.finders';
import { CancellationTierType, SettledType } from '#modules/cancellations/cancellation.type';
import { settled } from '#modules/cancellations/settled';
import { departureById } from '#modules/departures/departure.finders';
import { DepartureType } from '#modules/departures/departure.type';
import { ceilingAfterMove, settledBy, tierFor, type TierInForce } from '#modules/rates/cancellation.rules';
import { PriceLineType } from '#modules/rates/price.type';
import { lineOf } from '#modules/reservations/add-lines';
import { linesOfReservation, reservationById } from '#modules/reservations/reservation.finders';
import { ReservationType } from '#modules/reservations/reservation.type';
import { addDays } from '#lib/calendar';
import type { QuoteRow } from './amendment.finders.ts';
import { AmendmentQuoteType } from './amendment.type.ts';

@Resolver(() => AmendmentQuoteType)
export class AmendmentQuoteResolver {
  @FieldResolver(() => ReservationType, { description: 'The reservation as it is now.' })
  reservation(@Root() quote: QuoteRow, @Ctx() scope: Scope) {
    return scope.batches.load(reservationById, quote.reservationId);
  }

  @FieldResolver(() => DepartureType, { description: 'The departure it would be on.' })
  departure(@Root() quote: QuoteRow, @Ctx() scope: Scope) {
    return scope.batches.load(departureById, quote.departureId);
  }

  @FieldResolver(() => [PriceLineType], { description: 'The lines that would be added: what falls away, what is added, and fees.' })
  lines(@Root() quote: QuoteRow) {
    return quote.lines.map((line, i) => ({ ...line, position: i + 1 }));
  }

  @FieldResolver(() => [SettledType], { description: 'What it means in each currency.' })
  async amounts(@Root() quote: QuoteRow, @Ctx() scope: Scope) {
    const lines = (await scope.batches.load(linesOfReservation, quote.reservationId)).map(lineOf);
    return settledBy(lines, quote.lines).map(settled);
  }

  @FieldResolver(() => CancellationTierType, { nullable: true, description: 'The cancellation tier by which something is kept; null when none decides: nobody leaves and nothing moves, it is only held, or no policy was set.' })
  tier(@Root() quote: QuoteRow, @Ctx() scope: Scope) {
    return tierOf(scope, quote);
  }

  @FieldResolver(() => Int, { nullable: true, description: 'When it moves: the most of the trek’s price, in per cent, that comes back when it is cancelled later, because so much came back when it moved. Null: what the tier of that day says.' })
  async ceilingPercent(@Root() quote: QuoteRow, @Ctx() scope: Scope) {
    const reservation = await scope.batches.load(reservationById, quote.reservationId);
    return quote.departureId === reservation!.departureId ? null : ceilingAfterMove(await tierOf(scope, quote));
  }
}

async function tierOf(scope: Scope, quote: QuoteRow): Promise<(TierInForce & { isNow: boolean }) | null> {
  const [facts, reservation] = await Promise.all([scope.batches.load(cancellationFactsOf, quote.reservationId), scope.batches.load(reservationById, quote.reservationId)]);
  if (quote.tierDays === null || !facts?.terms) return null;
  const { date } = (await scope.batches.load(departureById, reservation!.departureId))!;
  return { ...tierFor(facts.terms, date, addDays(date, -quote.tierDays)), isNow: true };
}
