using System.Globalization;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace CommunityBot.Host.Catalogue;

/// <summary>The keys of one YAML mapping, taken one by one; whatever is wrong is said with file and line.</summary>
internal sealed class YamlMapping
{
    private readonly YamlMappingNode node;
    private readonly HashSet<string> taken = new(StringComparer.Ordinal);

    private YamlMapping(string file, YamlNode node)
    {
        File = file;
        this.node = node as YamlMappingNode ?? throw CatalogueException.At(file, node.Start.Line, "keys with values are expected here");
    }

    public string File { get; }

    /// <summary>A file that is one mapping.</summary>
    /// <exception cref="CatalogueException">It is not.</exception>
    public static YamlMapping Parse(string file, string yaml) => new(file, Root(file, yaml));

    /// <summary>A file that is a list of mappings.</summary>
    /// <exception cref="CatalogueException">It is not.</exception>
    public static IReadOnlyList<YamlMapping> ParseList(string file, string yaml) =>
        Root(file, yaml) is YamlSequenceNode list
            ? [.. list.Select(item => new YamlMapping(file, item))]
            : throw CatalogueException.At(file, 1, "a list is expected here");

    /// <summary>An error at a key, or at an item of its list; at the start of the mapping when the key is missing.</summary>
    public CatalogueException Error(string key, string reason, string? item = null)
    {
        var value = Find(key) ?? node;
        var place = item is null ? null : (value as YamlSequenceNode)?.FirstOrDefault(child => (child as YamlScalarNode)?.Value?.Trim() == item);
        return CatalogueException.At(File, (place ?? value).Start.Line, reason);
    }

    public string Required(string key) => Text(key) ?? throw Error(key, $"'{key}' is missing");

    public string? Text(string key) => Take(key) is { } value ? Scalar(value, key) : null;

    public IReadOnlyList<string> Texts(string key) => [.. Items(key).Select(item => Scalar(item, key))];

    public YamlMapping? Mapping(string key) => Take(key) is { } value ? new YamlMapping(File, value) : null;

    public IReadOnlyList<YamlMapping> Mappings(string key) => [.. Items(key).Select(item => new YamlMapping(File, item))];

    public bool Flag(string key) => Text(key) switch
    {
        null or "false" => false,
        "true" => true,
        _ => throw Error(key, $"'{key}' must be true or false"),
    };

    public long? Amount(string key) => Text(key) is not { } text ? null
        : long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var amount) ? amount
        : throw Error(key, $"'{key}' must be a whole number of đồng, such as 50000");

    public DateOnly Date(string key) =>
        DateOnly.TryParseExact(Required(key), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)
            ? date
            : throw Error(key, $"'{key}' must be a date such as 2026-12-31");

    public T Choice<T>(string key, T whenMissing)
        where T : struct, Enum
    {
        var names = Enum.GetNames<T>().Select(name => name.ToLowerInvariant()).ToList();
        return Text(key) is not { } text ? whenMissing
            : names.Contains(text) ? Enum.Parse<T>(text, ignoreCase: true)
            : throw Error(key, $"'{key}' must be one of {string.Join(", ", names)}");
    }

    /// <summary>Takes names out of a closed list.</summary>
    /// <exception cref="CatalogueException">One of them is not in it.</exception>
    public IReadOnlyList<string> Names(string key, IReadOnlyList<string> known)
    {
        var names = Texts(key);
        return names.FirstOrDefault(name => !known.Contains(name)) is { } unknown
            ? throw Error(key, $"'{key}' names an unknown field '{unknown}'", unknown)
            : names;
    }

    /// <summary>Ends the reading.</summary>
    /// <exception cref="CatalogueException">A key nobody took is left over.</exception>
    public void End()
    {
        if (node.Children.Keys.FirstOrDefault(key => !taken.Contains(Scalar(key, "key"))) is { } unknown)
        {
            throw CatalogueException.At(File, unknown.Start.Line, $"unknown key '{unknown}'");
        }
    }

    private static YamlNode Root(string file, string yaml)
    {
        var stream = new YamlStream();
        try
        {
            stream.Load(new StringReader(yaml));
        }
        catch (YamlException broken)
        {
            throw CatalogueException.At(file, broken.Start.Line, $"not valid YAML: {broken.Message.TrimEnd('.')}", broken);
        }

        return stream.Documents.Count == 1 ? stream.Documents[0].RootNode : throw CatalogueException.At(file, 1, "the file is empty");
    }

    private YamlNode? Take(string key)
    {
        taken.Add(key);
        return Find(key);
    }

    private YamlNode? Find(string key) => node.Children.TryGetValue(new YamlScalarNode(key), out var value) ? value : null;

    private IEnumerable<YamlNode> Items(string key) => Take(key) switch
    {
        null => [],
        YamlSequenceNode list => list.Children,
        var other => throw CatalogueException.At(File, other.Start.Line, $"'{key}' must be a list, one item a line after a dash"),
    };

    private string Scalar(YamlNode value, string key) => value switch
    {
        not YamlScalarNode => throw CatalogueException.At(File, value.Start.Line, $"'{key}' must be text"),
        YamlScalarNode { Value: { } text } when !string.IsNullOrWhiteSpace(text) => text.Trim(),
        _ => throw CatalogueException.At(File, value.Start.Line, $"'{key}' has no value; fill it in or leave the key out"),
    };
}
