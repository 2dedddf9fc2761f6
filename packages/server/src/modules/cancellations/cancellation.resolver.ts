import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { limaDate } from '#db/now';
import type { Scope } from '#http/scope';
import { addDays } from '#lib/calendar';
import { departureById } from '#modules/departures/departure.finders';
import { type CancellationQuote, cancellationQuote, type CancellationTerms, tierFor, tiersOf } from '#modules/rates/cancellation.rules';
import { PriceLineType } from '#modules/rates/price.type';
import { lineOf } from '#modules/reservations/add-lines';
import { linesOfReservation, reservationById, type ReservationRow } from '#modules/reservations/reservation.finders';
import { refuseIfNotCancellable } from '#modules/reservations/reservation.rules';
import { ReservationType } from '#modules/reservations/reservation.type';
import { cancellationFactsOf } from './cancellation.finders.ts';
import { CancellationQuoteType, CancellationTermsType, CancellationTierType, EndedByEnum, QuoteStaleType, SettledType } from './cancellation.type.ts';
import { fingerprintOf, type QuoteStale } from './quote.rules.ts';
import { settled } from './settled.ts';

type Quoted = { reservation: ReservationRow; terms: CancellationTerms | null; version: number; departureDate: string; today: string; quote: CancellationQuote };

/** What cancelling a reservation means today; null when it cannot be cancelled. */
async function quoteFor(scope: Scope, reservation: ReservationRow): Promise<Quoted | null> {
  const departure = await scope.batches.load(departureById, reservation.departureId);
  const today = limaDate(await scope.now());
  if (refuseIfNotCancellable({ state: reservation.state, date: departure!.date }, today)) return null;
  const [lines, facts] = await Promise.all([scope.batches.load(linesOfReservation, reservation.id), scope.batches.load(cancellationFactsOf, reservation.id)]);
  const { terms, version } = facts!;
  const quote = cancellationQuote({ lines: lines.map(lineOf), terms, departureDate: departure!.date, today });
  return { reservation, terms, version, departureDate: departure!.date, today, quote };
}

@Resolver(() => CancellationQuoteType)
export class CancellationQuoteResolver {
  @FieldResolver(() => String, { description: 'Send it back with cancelReservation: the cancellation is then this one, or refused.' })
  quote(@Root() { version, quote }: Quoted) {
    return fingerprintOf(version, quote.tier);
  }

  @FieldResolver(() => CancellationTierType, { nullable: true, description: 'The tier of today. Null: the network had set no policy when it was confirmed; what comes back of the trek is to be confirmed.' })
  tier(@Root() { quote }: Quoted) {
    return quote.tier && { ...quote.tier, isNow: true };
  }

  @FieldResolver(() => CancellationTierType, { nullable: true, description: 'The tier that follows; null when nothing less can come.' })
  next(@Root() { terms, departureDate, quote }: Quoted) {
    return terms && quote.tier?.next ? { ...tierFor(terms, departureDate, quote.tier.next.from), isNow: false } : null;
  }

  @FieldResolver(() => [PriceLineType], { description: 'The lines that would be added: what falls away, and what is kept of it.' })
  lines(@Root() { quote }: Quoted) {
    return quote.lines.map((line, i) => ({ ...line, position: i + 1 }));
  }

  @FieldResolver(() => [SettledType], { description: 'What comes back and what is kept, per currency.' })
  amounts(@Root() { quote }: Quoted) {
    return quote.amounts.map(settled);
  }
}

@Resolver(() => ReservationType)
export class ReservationCancellationResolver {
  @FieldResolver(() => CancellationTermsType, { nullable: true, description: 'What cancelling and moving cost, frozen at confirmation. Null before it, and where the network had set no policy.' })
  async cancellationTerms(@Root() reservation: ReservationRow, @Ctx() scope: Scope) {
    const facts = await scope.batches.load(cancellationFactsOf, reservation.id);
    return facts?.terms && { ...facts.terms, reservation };
  }

  @FieldResolver(() => CancellationQuoteType, { nullable: true, description: 'What cancelling it today would mean; null when it cannot be cancelled.' })
  cancellationQuote(@Root() reservation: ReservationRow, @Ctx() scope: Scope) {
    return quoteFor(scope, reservation);
  }

  @FieldResolver(() => EndedByEnum, { nullable: true, description: 'Who cancelled it; null unless it was cancelled after a confirmation, by a closure or by the system.' })
  async endedBy(@Root() reservation: ReservationRow, @Ctx() scope: Scope) {
    return (await scope.batches.load(cancellationFactsOf, reservation.id))?.endedBy ?? null;
  }
}

@Resolver(() => CancellationTermsType)
export class CancellationTermsResolver {
  @FieldResolver(() => [CancellationTierType], { description: 'How much of the trek’s price comes back until when, the earliest first.' })
  async tiers(@Root() terms: CancellationTerms & { reservation: ReservationRow }, @Ctx() scope: Scope) {
    const { date } = (await scope.batches.load(departureById, terms.reservation.departureId))!;
    const now = tierFor(terms, date, limaDate(await scope.now()));
    return tiersOf(terms).map((tier) => ({ ...tier, byMove: tier.byMove ?? false, until: addDays(date, -tier.daysBefore), isNow: tier.daysBefore === now.daysBefore }));
  }
}

@Resolver(() => QuoteStaleType)
export class QuoteStaleResolver {
  @FieldResolver(() => ReservationType, { description: 'The reservation as it is now, with what cancelling it would mean now.' })
  reservation(@Root() { reservationId }: QuoteStale, @Ctx() scope: Scope) {
    return scope.batches.load(reservationById, reservationId);
  }
}
