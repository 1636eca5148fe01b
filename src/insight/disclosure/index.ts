export {
  type Counted,
  figureOf,
  type Released,
  release,
  releaseApart,
  releaseOpen,
  type Shown,
  shareOf,
} from './model/release.ts';
