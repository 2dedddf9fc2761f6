import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { DateTimeScalar } from '#graphql/scalars';
import type { Scope } from '#http/scope';
import { isOfTheJourney, standing } from '#modules/rates/line.rules';
import { PriceLineType, PriceType } from '#modules/rates/price.type';
import { isComplete, totalsOf } from '#modules/rates/rate.rules';
import { lineOf } from './add-lines.ts';
import { linesOfReservation, type ReservationRow } from './reservation.finders.ts';
import { ReservationType } from './reservation.type.ts';

/** The price after all that was changed: corrections are further lines, and what was taken back is left out here. */
@Resolver(() => ReservationType)
export class ReservationLinesResolver {
  @FieldResolver(() => PriceType, { description: 'What is owed now, line by line: the same thing at the same rate counted together, what was taken back left out, what changes cost at the end. Its totals are those of price.' })
  async standing(@Root() reservation: ReservationRow, @Ctx() scope: Scope) {
    const all = (await scope.batches.load(linesOfReservation, reservation.id)).map(lineOf);
    const [journey, fees] = [standing(all).filter(isOfTheJourney), standing(all).filter((line) => !isOfTheJourney(line))];
    const lines = [...journey, ...fees].map((line, i) => ({ ...line, position: i + 1 }));
    return { lines, totals: totalsOf(all), isComplete: isComplete(lines) };
  }
}

@Resolver(() => PriceLineType)
export class AddedLineResolver {
  @FieldResolver(() => DateTimeScalar, { nullable: true, description: 'When a reservation’s line was added by a change; null for the price it was held at.' })
  addedAt(@Root() line: { addedAt?: string | null }) {
    return line.addedAt ?? null;
  }
}
