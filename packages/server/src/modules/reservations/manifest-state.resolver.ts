import { Ctx, FieldResolver, Int, Resolver, Root } from 'type-graphql';
import { defineBatchById } from '#db/batch';
import { sql } from '#db/statement';
import type { Scope } from '#http/scope';
import { ManifestStaleType, ReplacementAllowanceType } from './enter-manifest.type.ts';
import type { ManifestStale } from './naming.rules.ts';
import { allowanceOf } from './replacement.rules.ts';
import { reservationById, type ReservationRow } from './reservation.finders.ts';
import { ReservationType } from './reservation.type.ts';

const STATE = sql('manifest-states', `
select r.id, r.manifest_version as version, r.people, r.replaced, d.date from reservation r join departure d on d.id = r.departure_id where r.id = any ($1::uuid[])`);
const manifestStateOf = defineBatchById<{ id: string; version: number; people: number; replaced: number; date: string }>((db, ids) => db.query(STATE, [ids]));

/** Where the list of travellers stands. */
@Resolver(() => ReservationType)
export class ManifestStateResolver {
  @FieldResolver(() => Int, { description: 'Version of the list of travellers: send it back with enterManifest, so that nobody’s list is overwritten unseen.' })
  async manifestVersion(@Root() reservation: ReservationRow, @Ctx() scope: Scope) {
    return (await scope.batches.load(manifestStateOf, reservation.id))!.version;
  }

  @FieldResolver(() => ReplacementAllowanceType, { nullable: true, description: 'How many people may be replaced by others; null unless it is confirmed: while it is held, names are free.' })
  async replacements(@Root() reservation: ReservationRow, @Ctx() scope: Scope) {
    return reservation.state === 'CONFIRMED' ? allowanceOf((await scope.batches.load(manifestStateOf, reservation.id))!) : null;
  }
}

@Resolver(() => ManifestStaleType)
export class ManifestStaleResolver {
  @FieldResolver(() => ReservationType, { description: 'The reservation with the list as it is now.' })
  reservation(@Root() { reservationId }: ManifestStale, @Ctx() scope: Scope) {
    return scope.batches.load(reservationById, reservationId);
  }
}
