using System;
using System.Collections;

namespace Tensorflow.Sessions;

public class FeedDict : Hashtable
{
}
