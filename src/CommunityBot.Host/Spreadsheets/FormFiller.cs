using System.Text.RegularExpressions;
using CommunityBot.Features.Exporting;
using CommunityBot.Host.Settings;
using DocumentFormat.OpenXml.Packaging;

namespace CommunityBot.Host.Spreadsheets;

/// <summary>Fills a province's form in a copy of its template, keeping the template's look.</summary>
internal sealed partial class FormFiller : IFormFiller
{
    private readonly FormMapping mapping;

    /// <summary>Takes a mapping, and tries it on an empty form so that a mistake stops the start and not the report.</summary>
    /// <exception cref="SettingsException">The mapping names something that is not there.</exception>
    public FormFiller(FormMapping mapping)
    {
        this.mapping = mapping;
        var nobody = new FormRow("", 0, 0, 0, null, null);
        var ward = new CommunityBot.Storage.Ward { Code = "", Name = "" };
        Fill(new FormData(ward, CommunityBot.Features.Periods.ReportPeriod.Day(default), [nobody], nobody, IsLocked: false, default));
    }

    /// <inheritdoc/>
    public byte[] Fill(FormData data)
    {
        using var file = new MemoryStream();
        file.Write(mapping.Content);
        using (var document = SpreadsheetDocument.Open(file, isEditable: true))
        {
            var sheet = SheetEditor.Open(document, mapping.Sheet) ?? throw new SettingsException($"Reports:Form names the sheet '{mapping.Sheet}', which the template does not have.");
            FillAll(sheet, data);
            sheet.Save();
        }

        return file.ToArray();
    }

    /// <summary>From the bottom up, so that a row inserted above does not move what is still to be filled.</summary>
    private void FillAll(SheetEditor sheet, FormData data)
    {
        foreach (var (cell, template) in mapping.Cells) sheet.Set(cell, Value(template, data, data.Sum, 0));
        foreach (var (column, template) in mapping.SumColumns) sheet.SetAndFit($"{column}{mapping.Sum}", Value(template, data, data.Sum, 0));
        if (mapping.Row == 0) return;
        sheet.RepeatRow((uint)mapping.Row, data.Rows.Count);
        foreach (var (row, index) in data.Rows.Select((row, index) => (row, index)))
        {
            foreach (var (column, template) in mapping.Columns) sheet.SetAndFit($"{column}{mapping.Row + index}", Value(template, data, row, index + 1));
        }
    }

    private static FormValue Value(string template, FormData data, FormRow row, int number)
    {
        if (Placeholder().Match(template) is { Success: true } whole && whole.Length == template.Length) return One(whole.Groups["name"].Value);
        return FormValue.Of(Placeholder().Replace(template, found => One(found.Groups["name"].Value).Text));

        FormValue One(string name) => FormField.Find(name, data, row, number)
            ?? throw new SettingsException($"Reports:Form has '{{{name}}}', which stands for nothing; see the comments of the built-in form.");
    }

    [GeneratedRegex(@"\{(?<name>[^{}]+)\}", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Placeholder();
}
