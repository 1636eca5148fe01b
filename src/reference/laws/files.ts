import us from '../../../reference/laws/us.json' with { type: 'json' };
import usAk from '../../../reference/laws/us-ak.json' with { type: 'json' };
import usAl from '../../../reference/laws/us-al.json' with { type: 'json' };
import usAr from '../../../reference/laws/us-ar.json' with { type: 'json' };
import usAz from '../../../reference/laws/us-az.json' with { type: 'json' };
import usCa from '../../../reference/laws/us-ca.json' with { type: 'json' };
import usCo from '../../../reference/laws/us-co.json' with { type: 'json' };
import usCt from '../../../reference/laws/us-ct.json' with { type: 'json' };
import usDc from '../../../reference/laws/us-dc.json' with { type: 'json' };
import usDe from '../../../reference/laws/us-de.json' with { type: 'json' };
import usFl from '../../../reference/laws/us-fl.json' with { type: 'json' };
import usGa from '../../../reference/laws/us-ga.json' with { type: 'json' };
import usHi from '../../../reference/laws/us-hi.json' with { type: 'json' };
import usIa from '../../../reference/laws/us-ia.json' with { type: 'json' };
import usId from '../../../reference/laws/us-id.json' with { type: 'json' };
import usIl from '../../../reference/laws/us-il.json' with { type: 'json' };
import usIn from '../../../reference/laws/us-in.json' with { type: 'json' };
import usKs from '../../../reference/laws/us-ks.json' with { type: 'json' };
import usKy from '../../../reference/laws/us-ky.json' with { type: 'json' };
import usLa from '../../../reference/laws/us-la.json' with { type: 'json' };
import usMa from '../../../reference/laws/us-ma.json' with { type: 'json' };
import usMd from '../../../reference/laws/us-md.json' with { type: 'json' };
import usMe from '../../../reference/laws/us-me.json' with { type: 'json' };
import usMi from '../../../reference/laws/us-mi.json' with { type: 'json' };
import usMn from '../../../reference/laws/us-mn.json' with { type: 'json' };
import usMo from '../../../reference/laws/us-mo.json' with { type: 'json' };
import usMs from '../../../reference/laws/us-ms.json' with { type: 'json' };
import usMt from '../../../reference/laws/us-mt.json' with { type: 'json' };
import usNc from '../../../reference/laws/us-nc.json' with { type: 'json' };
import usNd from '../../../reference/laws/us-nd.json' with { type: 'json' };
import usNe from '../../../reference/laws/us-ne.json' with { type: 'json' };
import usNh from '../../../reference/laws/us-nh.json' with { type: 'json' };
import usNj from '../../../reference/laws/us-nj.json' with { type: 'json' };
import usNm from '../../../reference/laws/us-nm.json' with { type: 'json' };
import usNv from '../../../reference/laws/us-nv.json' with { type: 'json' };
import usNy from '../../../reference/laws/us-ny.json' with { type: 'json' };
import usOh from '../../../reference/laws/us-oh.json' with { type: 'json' };
import usOk from '../../../reference/laws/us-ok.json' with { type: 'json' };
import usOr from '../../../reference/laws/us-or.json' with { type: 'json' };
import usPa from '../../../reference/laws/us-pa.json' with { type: 'json' };
import usRi from '../../../reference/laws/us-ri.json' with { type: 'json' };
import usSc from '../../../reference/laws/us-sc.json' with { type: 'json' };
import usSd from '../../../reference/laws/us-sd.json' with { type: 'json' };
import usTn from '../../../reference/laws/us-tn.json' with { type: 'json' };
import usTx from '../../../reference/laws/us-tx.json' with { type: 'json' };
import usUt from '../../../reference/laws/us-ut.json' with { type: 'json' };
import usVa from '../../../reference/laws/us-va.json' with { type: 'json' };
import usVt from '../../../reference/laws/us-vt.json' with { type: 'json' };
import usWa from '../../../reference/laws/us-wa.json' with { type: 'json' };
import usWi from '../../../reference/laws/us-wi.json' with { type: 'json' };
import usWv from '../../../reference/laws/us-wv.json' with { type: 'json' };
import usWy from '../../../reference/laws/us-wy.json' with { type: 'json' };

/** Every jurisdiction's file, as it lies in `reference/laws`; a test holds this list against the folder. */
export const files: Readonly<Record<string, unknown>> = {
  us,
  'us-ak': usAk,
  'us-al': usAl,
  'us-ar': usAr,
  'us-az': usAz,
  'us-ca': usCa,
  'us-co': usCo,
  'us-ct': usCt,
  'us-dc': usDc,
  'us-de': usDe,
  'us-fl': usFl,
  'us-ga': usGa,
  'us-hi': usHi,
  'us-ia': usIa,
  'us-id': usId,
  'us-il': usIl,
  'us-in': usIn,
  'us-ks': usKs,
  'us-ky': usKy,
  'us-la': usLa,
  'us-ma': usMa,
  'us-md': usMd,
  'us-me': usMe,
  'us-mi': usMi,
  'us-mn': usMn,
  'us-mo': usMo,
  'us-ms': usMs,
  'us-mt': usMt,
  'us-nc': usNc,
  'us-nd': usNd,
  'us-ne': usNe,
  'us-nh': usNh,
  'us-nj': usNj,
  'us-nm': usNm,
  'us-nv': usNv,
  'us-ny': usNy,
  'us-oh': usOh,
  'us-ok': usOk,
  'us-or': usOr,
  'us-pa': usPa,
  'us-ri': usRi,
  'us-sc': usSc,
  'us-sd': usSd,
  'us-tn': usTn,
  'us-tx': usTx,
  'us-ut': usUt,
  'us-va': usVa,
  'us-vt': usVt,
  'us-wa': usWa,
  'us-wi': usWi,
  'us-wv': usWv,
  'us-wy': usWy,
};
