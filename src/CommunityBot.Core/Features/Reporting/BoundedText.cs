using System.Globalization;
using CommunityBot.Messaging;

namespace CommunityBot.Features.Reporting;

/// <summary>A text of sections that keeps within a length: the longest list gives way, item by item, and says how many it left out.</summary>
/// <param name="longest">UTF-16 code units.</param>
/// <param name="more">The words for items left out, <c>{0}</c> for how many.</param>
internal sealed class BoundedText(int longest, string more)
{
    private readonly List<Section> sections = [];

    /// <summary>Adds a section: its lead, then its items.</summary>
    /// <param name="lead">What stands before the items, line ends included.</param>
    /// <param name="items">The items, each as it stands in the text.</param>
    /// <param name="separator">What stands between two items.</param>
    public BoundedText Add(TextRun lead, IReadOnlyList<string> items, string separator = "\n")
    {
        sections.Add(new Section(lead, items, separator, more));
        return this;
    }

    /// <summary>Adds a text that never gives way.</summary>
    public BoundedText Add(TextRun text) => Add(text, []);

    /// <summary>The text.</summary>
    public RichText Build()
    {
        while (sections.Sum(section => section.Length) > longest && sections.MaxBy(section => section.ListLength) is { Shown: > 0 } widest) widest.Shown--;
        return sections.Aggregate(new RichText(), (text, section) => section.AddTo(text));
    }

    private sealed class Section(TextRun lead, IReadOnlyList<string> items, string separator, string more)
    {
        public int Shown { get; set; } = items.Count;

        public int ListLength => Shown == 0 ? 0 : List().Length;

        public int Length => lead.Text.Length + List().Length;

        public RichText AddTo(RichText text) => text.Add(lead).Add(List());

        private string List() => string.Join(separator, items.Take(Shown)) + (Shown < items.Count ? Rest() : "");

        private string Rest() => separator + string.Format(CultureInfo.InvariantCulture, more, items.Count - Shown);
    }
}
