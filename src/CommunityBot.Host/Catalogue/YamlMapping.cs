using System.Globalization;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace CommunityBot.Host.Catalogue;

/// <summary>The keys of one YAML mapping, taken one by one; whatever is wrong is said with file and line.</summary>
internal sealed class YamlMapping
{
    private readonly YamlMappingNode node;
    private readonly HashSet<string> taken = new(StringComparer.Ordinal);

    public YamlMapping(string file, YamlNode node)
    {
        File = file;
        this.node = node as YamlMappingNode ?? throw CatalogueException.At(file, node.Start.Line, "keys with values are expected here");
    }

    public string File { get; }

    /// <summary>Reads the one document of a file.</summary>
    /// <exception cref="CatalogueException">It is not YAML, or not a mapping.</exception>
    public static YamlMapping Parse(string file, string yaml)
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

        return stream.Documents.Count == 1
            ? new YamlMapping(file, stream.Documents[0].RootNode)
            : throw CatalogueException.At(file, 1, "one card is expected");
    }

    public CatalogueException Error(string key, string reason) => CatalogueException.At(File, Line(key), reason);

    /// <summary>Where a key's value stands; where the mapping begins if it is missing.</summary>
    public long Line(string key) => (Find(key) ?? node).Start.Line;

    public string Required(string key) => Text(key) ?? throw Error(key, $"'{key}' is missing");

    public string? Text(string key) => Take(key) is { } value ? Scalar(value, key) : null;

    public IReadOnlyList<string> Texts(string key) => [.. Items(key).Select(item => Scalar(item, key))];

    public IReadOnlyList<YamlMapping> Mappings(string key) => [.. Items(key).Select(item => new YamlMapping(File, item))];

    public YamlMapping? Mapping(string key) => Take(key) is { } value ? new YamlMapping(File, value) : null;

    public IEnumerable<string> Keys => node.Children.Keys.Select(key => Scalar(key, "key"));

    public bool Flag(string key) => Text(key) switch
    {
        null or "false" => false,
        "true" => true,
        _ => throw Error(key, $"'{key}' must be true or false"),
    };

    public long? Amount(string key) => Text(key) is not { } text ? null
        : long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var amount) ? amount
        : throw Error(key, $"'{key}' must be a whole number of đồng, such as 50000");

    public DateOnly? Date(string key) => Text(key) is not { } text ? null
        : DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) ? date
        : throw Error(key, $"'{key}' must be a date such as 2026-12-31");

    public T Choice<T>(string key, T whenMissing)
        where T : struct, Enum
    {
        var names = Enum.GetNames<T>().Select(name => name.ToLowerInvariant()).ToList();
        return Text(key) is not { } text ? whenMissing
            : names.Contains(text) ? Enum.Parse<T>(text, ignoreCase: true)
            : throw Error(key, $"'{key}' must be one of {string.Join(", ", names)}");
    }

    /// <summary>Says that everything was taken that may be there.</summary>
    /// <exception cref="CatalogueException">A key is left over.</exception>
    public void End()
    {
        foreach (var key in node.Children.Keys)
        {
            if (!taken.Contains(Scalar(key, "key")))
            {
                throw CatalogueException.At(File, key.Start.Line, $"unknown key '{key}'");
            }
        }
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

    private string Scalar(YamlNode value, string key) =>
        value is YamlScalarNode { Value: { } text } && !string.IsNullOrWhiteSpace(text)
            ? text.Trim()
            : throw CatalogueException.At(File, value.Start.Line, $"'{key}' must be text");
}
