import { gql } from '@apollo/client';
import { fragmentRegistry } from './fragment-registry.ts';

/** A stage with what is drawn of its track and where that comes from: the same on the trek's page and on the desk. */
fragmentRegistry.register(gql`
  fragment DrawnStage on Stage {
    id
    day
    from {
      id
      name
    }
    to {
      id
      name
    }
    track {
      id
      line
      profile
      climb
      lengthKm
      ascentM
      descentM
      highestM
      startsAtPlace
      endsAtPlace
      made
      sourceText
      broughtOn
    }
  }
`);
