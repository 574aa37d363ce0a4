/**
 * Worksheet.notes and Note (ExcelApi 1.18) are in the runtime that Microsoft's CDN serves today and not in the npm
 * package this test bed loads. These proxies stand in for them, made with the runtime's own means as its
 * CommentCollection is, after the public typings. OUR BELIEF, not Microsoft's code (belief "notes"):
 * https://learn.microsoft.com/javascript/api/excel/excel.notecollection
 */
export const NOTES_SOURCE = `(function () {
  "use strict";
  var B = OfficeExtension.BatchApiHelper;
  var U = OfficeExtension.Utility;

  function define(type, name, get, set) {
    Object.defineProperty(type.prototype, name, { get: get, set: set, enumerable: true, configurable: true });
  }
  function constant(type, name, value) {
    define(type, name, function () { return value; });
  }

  class Note extends OfficeExtension.ClientObject {
    set(properties, options) { this._recursivelySet(properties, options, ["content", "height", "visible", "width"], [], []); }
    update(properties) { this._recursivelyUpdate(properties); }
    delete() { B.invokeMethod(this, "Delete", 0, [], 0, 0); }
    getLocation() { return B.createMethodObject(Excel.Range, this, "GetLocation", 1, [], false, true, null, 4); }
    load(options) { return U.load(this, options); }
    _handleResult(value) {
      super._handleResult(value);
      if (U.isNullOrUndefined(value)) return;
      U.fixObjectPathIfNecessary(this, value);
      for (const name of SCALARS) {
        const wire = name.charAt(0).toUpperCase() + name.slice(1);
        if (value[wire] !== undefined) this["m_" + name] = value[wire];
      }
    }
    toJSON() {
      const values = {};
      for (const name of SCALARS) values[name] = this["m_" + name];
      return U.toJson(this, values, {});
    }
  }
  const SCALARS = ["authorName", "content", "height", "visible", "width"];
  const UPDATEABLE = [false, true, true, true, true];
  constant(Note, "_className", "Note");
  constant(Note, "_scalarPropertyNames", SCALARS);
  constant(Note, "_scalarPropertyOriginalNames", ["AuthorName", "Content", "Height", "Visible", "Width"]);
  constant(Note, "_scalarPropertyUpdateable", UPDATEABLE);
  SCALARS.forEach(function (name, i) {
    const get = function () {
      U.throwIfNotLoaded(name, this["m_" + name], "Note", this._isNull);
      return this["m_" + name];
    };
    const set = function (value) {
      this["m_" + name] = value;
      B.invokeSetProperty(this, name.charAt(0).toUpperCase() + name.slice(1), value, 0);
    };
    define(Note, name, get, UPDATEABLE[i] ? set : undefined);
  });

  class NoteCollection extends OfficeExtension.ClientObject {
    add(cellAddress, content) {
      return B.createMethodObject(Note, this, "Add", 0, [cellAddress, content], false, true, null, 0);
    }
    getCount() { return B.invokeMethod(this, "GetCount", 1, [], 4, 0); }
    getItem(key) { return B.createIndexerObject(Note, this, [key]); }
    getItemAt(index) { return B.createMethodObject(Note, this, "GetItemAt", 1, [index], false, false, null, 4); }
    getItemOrNullObject(key) {
      return B.createMethodObject(Note, this, "GetItemOrNullObject", 1, [key], false, false, null, 4);
    }
    load(options) { return U.load(this, options); }
    _handleResult(value) {
      super._handleResult(value);
      if (U.isNullOrUndefined(value)) return;
      U.fixObjectPathIfNecessary(this, value);
      const found = value[OfficeExtension.Constants.items];
      if (!U.isNullOrUndefined(found)) {
        this.m__items = [];
        for (let i = 0; i < found.length; i++) {
          const item = B.createChildItemObject(Note, true, this, found[i], i);
          item._handleResult(found[i]);
          this.m__items.push(item);
        }
      }
    }
    toJSON() { return U.toJson(this, {}, {}, this.m__items); }
  }
  constant(NoteCollection, "_className", "NoteCollection");
  constant(NoteCollection, "_isCollection", true);
  define(NoteCollection, "items", function () {
    U.throwIfNotLoaded("items", this.m__items, "NoteCollection", this._isNull);
    return this.m__items;
  });

  define(Excel.Worksheet, "notes", function () {
    if (!this.m_notes) this.m_notes = B.createPropertyObject(NoteCollection, this, "Notes", true, 4);
    return this.m_notes;
  });
  const names = Excel.Worksheet.prototype._navigationPropertyNames.concat(["notes"]);
  constant(Excel.Worksheet, "_navigationPropertyNames", names);
  const handle = Excel.Worksheet.prototype._handleResult;
  Excel.Worksheet.prototype._handleResult = function (value) {
    handle.call(this, value);
    if (!U.isNullOrUndefined(value)) U._handleNavigationPropertyResults(this, value, ["notes", "Notes"]);
  };
  Excel.Note = Note;
  Excel.NoteCollection = NoteCollection;
})();`;

/** The requirement set that brings notes. */
export const NOTES_SET = { set: "ExcelApi", version: "1.18" } as const;
