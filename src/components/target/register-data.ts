import { valueOf } from '#domain/document/known.ts';
import { FIELDS } from '#domain/document/vocabulary.ts';
import { bodyAddress, metricAddress, placeAddress } from '#domain/permalink/address/address.ts';
import { deadlineYears, measureValue } from '#domain/target/display.ts';
import {
  measureRowId,
  type RegisterEntry,
  type RegisterFile,
  registerOf,
  registerRows,
} from '#domain/target/register/register.ts';
import { href } from '#layouts/href.ts';
import { library } from '#library/of-thread.ts';
import type { SiteDocument } from '#library/site-document.ts';
import { clauseHref, shortTitle } from '../document/document-view.ts';
import { registerRowId, type SiteTarget, targetsByDocument } from './target-view.ts';

/** The register of every current document; see {@link RegisterFile}. */
export function siteRegister(site: URL | undefined): RegisterFile {
  const groups = targetsByDocument();
  return registerFrom(groups, site);
}

/** The register of the targets of these documents. */
export function registerFrom(
  groups: readonly { document: SiteDocument; targets: readonly SiteTarget[] }[],
  site: URL | undefined,
): RegisterFile {
  const { bodies, places, metrics, glossary } = library().catalogues();
  const whole: RegisterFile = {
    phienBan: 1,
    goc: site?.origin ?? '',
    vanBan: Object.fromEntries(groups.map(({ document }) => [document.workKey, documentOf(document)])),
    coQuan: Object.fromEntries(
      bodies.map(({ khoa, ten }) => [khoa, { ten, diaChi: href(bodyAddress(khoa)) }]),
    ),
    diaBan: Object.fromEntries(
      places.map(({ khoa, ten, cap, thuoc }) => [
        khoa,
        { ten, cap, thuoc, diaChi: href(placeAddress(khoa)) },
      ]),
    ),
    chiSo: Object.fromEntries(
      metrics.map(({ khoa, ten, tenKhac, linhVuc }) => [
        khoa,
        { ten, tenKhac, linhVuc, diaChi: href(metricAddress(khoa)) },
      ]),
    ),
    linhVuc: FIELDS,
    tuVietTat: glossary.map(({ viet, dayDu, tenKhac }) => ({ viet, dayDu, tenKhac })),
    chiTieu: groups.flatMap(({ targets }) => targets.map(entryOf)),
  };
  return registerOf(whole, registerRows(whole));
}

function documentOf(document: SiteDocument): RegisterFile['vanBan'][string] {
  const { metadata } = document;
  return {
    ten: metadata.title,
    tenNgan: shortTitle(document),
    loai: document.typeName,
    so: valueOf(metadata.so),
    coQuan: document.body?.khoa ?? null,
    diaBan: document.place?.khoa ?? null,
    giaiDoan: valueOf(metadata.giaiDoan),
    linhVuc: metadata.linhVuc,
    diaChi: href(document.address),
  };
}

function entryOf(entry: SiteTarget): RegisterEntry {
  const { document, target, address, period } = entry;
  const { so, danhSach, eid, trichDan, raSoat } = target;
  const id = registerRowId(entry);
  return {
    ma: id,
    vanBan: document.workKey,
    so,
    danhSach,
    diaChi: href(address),
    canCu: clauseHref(document, eid) ?? '',
    viTri: library().outline(document).names[eid] ?? eid,
    trichDan,
    raSoat,
    doLuong: target.doLuong.map(({ moc, phamVi, ...measure }, index) => ({
      ma: measureRowId(id, index),
      ...measure,
      muc: measureValue({ ...measure, phamVi }),
      thoiHan: deadlineYears({ moc }, period),
      diaBan: phamVi.diaBan,
      doiTuong: phamVi.doiTuong,
    })),
  };
}
