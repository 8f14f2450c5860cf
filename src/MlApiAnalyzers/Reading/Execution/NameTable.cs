using System.Collections.Generic;

namespace MlApiAnalyzers.Reading.Execution;

/// <summary>Names, and the numbers of the members that mention them. It finds them in text without making strings of it.</summary>
internal sealed class NameTable
{
    private readonly List<Entry> entries = new();
    private int[] buckets = new int[512];

    public void Add(string name)
    {
        var hash = Hash(name, 0, name.Length);
        if (Find(name, 0, name.Length, hash) is not null)
            return;
        if (entries.Count == buckets.Length)
            Grow();
        entries.Add(new Entry(name, hash, buckets[hash % buckets.Length] - 1));
        buckets[hash % buckets.Length] = entries.Count;
    }

    /// <summary>The members that mention the name, in order.</summary>
    public IReadOnlyList<int> MembersThatMention(string name) => Find(name)?.Members ?? (IReadOnlyList<int>)System.Array.Empty<int>();

    /// <summary>The members that mention the name alone, in a type that declares a member of that name itself.</summary>
    public IReadOnlyList<int> MembersThatMentionOwn(string name) => Find(name)?.OwnMembers ?? (IReadOnlyList<int>)System.Array.Empty<int>();

    /// <summary>Notes that the member mentions the names that stand in a part of a text; comments and strings count as well.</summary>
    /// <param name="member">The member's number; members come in ascending order.</param>
    /// <param name="text">The text.</param>
    /// <param name="start">Where the member begins.</param>
    /// <param name="end">Where the member ends.</param>
    /// <param name="ownName">The name that the member declares, which stands in its declaration once; else null.</param>
    /// <param name="declared">The names of the members of its type; null where an inherited one may be meant instead.</param>
    public void Scan(int member, string text, int start, int end, string? ownName, HashSet<string>? declared)
    {
        for (var i = start; i < end;)
        {
            if (!IsNamePart(text[i]))
            {
                i++;
                continue;
            }
            var begin = i;
            var hash = 0;
            for (; i < end && IsNamePart(text[i]); i++)
                hash = Step(hash, text[i]);
            if (Find(text, begin, i - begin, hash & int.MaxValue) is not { } entry)
                continue;
            if (ownName is not null && entry.Name == ownName)
                ownName = null;
            else if (declared is not null && declared.Contains(entry.Name) && !IsQualified(text, begin, start))
                Mention(entry.OwnMembers, member);
            else
                Mention(entry.Members, member);
        }
    }

    public void Mention(string name, int member)
    {
        if (Find(name) is { } entry)
            Mention(entry.Members, member);
    }

    private static void Mention(List<int> members, int member)
    {
        if (members.Count == 0 || members[members.Count - 1] != member)
            members.Add(member);
    }

    private static bool IsQualified(string text, int begin, int start)
    {
        var before = begin - 1;
        while (before >= start && (char.IsWhiteSpace(text[before]) || text[before] == '@'))
            before--;
        return before > start && text[before] switch
        {
            '.' or '/' => true,
            // `new Session(…)` in a type with a property of that name.
            'w' => before >= start + 2 && string.CompareOrdinal(text, before - 2, "new", 0, 3) == 0,
            ':' => text[before - 1] == ':',
            '>' => text[before - 1] == '-',
            _ => false,
        };
    }

    private static bool IsNamePart(char character) =>
        character is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or '_' or (>= '0' and <= '9') || (character > 127 && char.IsLetterOrDigit(character));

    private static int Step(int hash, char character) => unchecked((hash * 31) + character);

    private static int Hash(string text, int start, int length)
    {
        var hash = 0;
        for (var i = start; i < start + length; i++)
            hash = Step(hash, text[i]);
        return hash & int.MaxValue;
    }

    private Entry? Find(string name) => Find(name, 0, name.Length, Hash(name, 0, name.Length));

    private Entry? Find(string text, int start, int length, int hash)
    {
        for (var i = buckets[hash % buckets.Length] - 1; i >= 0; i = entries[i].Next)
            if (entries[i] is var entry && entry.Hash == hash && entry.Name.Length == length && string.CompareOrdinal(entry.Name, 0, text, start, length) == 0)
                return entry;
        return null;
    }

    private void Grow()
    {
        buckets = new int[buckets.Length * 4];
        for (var i = 0; i < entries.Count; i++)
        {
            entries[i].Next = buckets[entries[i].Hash % buckets.Length] - 1;
            buckets[entries[i].Hash % buckets.Length] = i + 1;
        }
    }

    private sealed class Entry
    {
        public Entry(string name, int hash, int next)
        {
            Name = name;
            Hash = hash;
            Next = next;
        }

        public string Name { get; }

        public int Hash { get; }

        public int Next { get; set; }

        public List<int> Members { get; } = new();

        public List<int> OwnMembers { get; } = new();
    }
}
