using CommunityBot.Host.Settings;
using YamlDotNet.Core;
using YamlDotNet.Serialization;
using YamlDotNet.Serialization.NamingConventions;

namespace CommunityBot.Host.Spreadsheets;

/// <summary>Which cell of a template gets what.</summary>
internal sealed class FormMapping
{
    private const string BuiltInName = "default-form.yaml";

    /// <summary>Name of the template file, beside the mapping.</summary>
    public string Template { get; set; } = "";

    /// <summary>Name of the sheet.</summary>
    public string Sheet { get; set; } = "";

    /// <summary>Single cells, by their reference such as <c>A4</c>.</summary>
    public Dictionary<string, string> Cells { get; set; } = [];

    /// <summary>The row of a team, from 1.</summary>
    public int Row { get; set; }

    /// <summary>Cells of the team row, by column letters.</summary>
    public Dictionary<string, string> Columns { get; set; } = [];

    /// <summary>The row of the sum; null when there is none.</summary>
    public int? Sum { get; set; }

    /// <summary>Cells of the sum row, by column letters.</summary>
    public Dictionary<string, string> SumColumns { get; set; } = [];

    /// <summary>The template's bytes.</summary>
    [YamlIgnore]
    public byte[] Content { get; private set; } = [];

    /// <summary>Reads the mapping and its template; the built-in one when no path is given.</summary>
    /// <exception cref="SettingsException">The file is missing or not a mapping.</exception>
    public static FormMapping Load(string? path)
    {
        try
        {
            var mapping = Parse(path is null ? Text(BuiltIn(BuiltInName)) : File.ReadAllText(path));
            mapping.Content = path is null ? BuiltIn(mapping.Template) : File.ReadAllBytes(Path.Combine(Path.GetDirectoryName(path) ?? "", mapping.Template));
            return mapping;
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException or YamlException)
        {
            throw new SettingsException($"Reports:Form '{path}' cannot be used: {problem.Message}");
        }
    }

    private static FormMapping Parse(string yaml) =>
        new DeserializerBuilder().WithNamingConvention(CamelCaseNamingConvention.Instance).Build().Deserialize<FormMapping>(yaml);

    private static string Text(byte[] content) => System.Text.Encoding.UTF8.GetString(content);

    private static byte[] BuiltIn(string name)
    {
        using var file = typeof(FormMapping).Assembly.GetManifestResourceStream("Spreadsheets/" + name)!;
        using var content = new MemoryStream();
        file.CopyTo(content);
        return content.ToArray();
    }
}
